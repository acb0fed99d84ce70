/* Holds a file open, so that others may do only what SHARE says, until another file is removed: hold.exe FILE SHARE UNTIL
 *   SHARE: 0 nothing, 1 read
 *   UNTIL: made by this program once it holds FILE
 *
 * x86_64-w64-mingw32-gcc -O1 -municode -o hold.exe hold.c
 */
#include <stdlib.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    HANDLE file, until;
    int patience;
    if (count != 4) return 64;
    file = CreateFileW(words[1], GENERIC_READ, (DWORD)_wtoi(words[2]), NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 1;
    until = CreateFileW(words[3], GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    if (until == INVALID_HANDLE_VALUE) return 2;
    CloseHandle(until);
    for (patience = 0; patience < 3000; patience++) {
        if (GetFileAttributesW(words[3]) == INVALID_FILE_ATTRIBUTES) break;
        Sleep(50);
    }
    CloseHandle(file);
    return 0;
}
