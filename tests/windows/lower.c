/* Runs a program without the rights of an administrator, as user account control does it for an administrator who was not asked:
 * lower.exe PROGRAM WORD... ; the exit code is the program's.
 *
 * x86_64-w64-mingw32-gcc -O1 -municode -o lower.exe lower.c -ladvapi32
 */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    static wchar_t line[32768];
    BYTE sid[SECURITY_MAX_SID_SIZE];
    DWORD size = sizeof sid, code = 99;
    SID_AND_ATTRIBUTES administrators = {sid, 0};
    STARTUPINFOW how = {.cb = sizeof how};
    PROCESS_INFORMATION process;
    HANDLE own, lower;
    int word;
    for (word = 1; word < count; word++) {
        wcscat(line, L"\"");
        wcscat(line, words[word]);
        wcscat(line, L"\" ");
    }
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own)) return 91;
    if (!CreateWellKnownSid(WinBuiltinAdministratorsSid, NULL, sid, &size)) return 92;
    if (!CreateRestrictedToken(own, 0, 1, &administrators, 0, NULL, 0, NULL, &lower)) return 93;
    how.dwFlags = STARTF_USESTDHANDLES;
    how.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    how.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    how.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    if (!CreateProcessAsUserW(lower, NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &how, &process)) return 94;
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &code);
    return (int)code;
}
