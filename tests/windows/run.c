/* Runs a program and writes into a file with which exit code Windows says that it ended: run.exe FILE RIGHTS PROGRAM WORD...
 *   RIGHTS: own   those of who runs this
 *           lower without the rights of an administrator, as user account control does it for an administrator who was not asked
 *
 * A process of Unix does not tell it for sure: Wine's server ends each with SIGKILL that is not gone half a second after its last
 * thread of Windows (process_sigkill in its server/process.c), which a busy machine reaches, and the exit code goes with it.
 *
 * x86_64-w64-mingw32-gcc -O1 -municode -o run.exe run.c -ladvapi32
 */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

/* A token without the rights of an administrator; or at which step that failed. */
static int lowered(HANDLE *lower) {
    BYTE sid[SECURITY_MAX_SID_SIZE];
    DWORD size = sizeof sid;
    SID_AND_ATTRIBUTES administrators = {sid, 0};
    HANDLE own;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own)) return 91;
    if (!CreateWellKnownSid(WinBuiltinAdministratorsSid, NULL, sid, &size)) return 92;
    if (!CreateRestrictedToken(own, 0, 1, &administrators, 0, NULL, 0, NULL, lower)) return 93;
    return 0;
}

/* What is behind the first three words of the command line, as it was quoted; in none of the three is a quotation mark. */
static wchar_t *behind_three(wchar_t *line) {
    int words, quoted;
    for (words = 0; words < 3; words++) {
        for (quoted = 0; *line && (quoted || *line != L' '); line++)
            if (*line == L'"') quoted = !quoted;
        while (*line == L' ') line++;
    }
    return line;
}

int wmain(int count, wchar_t **words) {
    static wchar_t line[32768];
    STARTUPINFOW how = {.cb = sizeof how};
    PROCESS_INFORMATION process;
    HANDLE lower = NULL;
    DWORD code;
    FILE *file;
    int failed;
    if (count < 4) return 64;
    wcscpy(line, behind_three(GetCommandLineW()));
    if (!wcscmp(words[2], L"lower") && (failed = lowered(&lower))) return failed;
    how.dwFlags = STARTF_USESTDHANDLES;
    how.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    how.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    how.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    if (!CreateProcessAsUserW(lower, NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &how, &process)) return 94;
    WaitForSingleObject(process.hProcess, INFINITE);
    if (!GetExitCodeProcess(process.hProcess, &code)) return 95;
    if (!(file = _wfopen(words[1], L"w"))) return 96;
    fprintf(file, "%d", (int)code);
    return fclose(file) ? 97 : 0;
}
