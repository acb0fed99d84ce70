/* An installer for tests, in the place of osn_quantastor_csladapter.exe. Beside the program:
 *   installer.code   a number: its exit code
 *   installer.wait   while it is there, the program does not end
 *   installer.log    what it did, a line each
 *
 * x86_64-w64-mingw32-windres -o installer.res.o installer.rc
 * x86_64-w64-mingw32-gcc -O1 -municode -o installer.exe installer.c installer.res.o
 */
#include <stdio.h>
#include <windows.h>

static wchar_t folder[MAX_PATH];

static FILE *beside(const wchar_t *name, const wchar_t *mode) {
    wchar_t path[2 * MAX_PATH];
    _snwprintf(path, sizeof path / sizeof *path, L"%ls%ls", folder, name);
    return _wfopen(path, mode);
}

static unsigned long knob(const wchar_t *name) {
    unsigned long value = 0;
    FILE *file = beside(name, L"r");
    if (!file) return 0;
    if (fscanf(file, "%lu", &value) != 1) value = 0;
    fclose(file);
    return value;
}

static int is_beside(const wchar_t *name) {
    FILE *file = beside(name, L"r");
    return file && !fclose(file);
}

int wmain(void) {
    wchar_t *end;
    unsigned long code;
    FILE *log;
    GetModuleFileNameW(NULL, folder, MAX_PATH);
    end = wcsrchr(folder, L'\\');
    if (end) end[1] = 0;
    code = knob(L"installer.code");
    log = beside(L"installer.log", L"a");
    if (log) {
        fprintf(log, "began\n");
        fclose(log);
    }
    while (is_beside(L"installer.wait")) Sleep(20);
    log = beside(L"installer.log", L"a");
    if (log) {
        fprintf(log, "ended %lu\n", code);
        fclose(log);
    }
    printf("The test installer ends with %lu\n", code);
    return (int)code;
}
