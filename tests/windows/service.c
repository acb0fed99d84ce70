/* A service of Windows for tests, in the place of StorageLink and of a service that needs it: it takes its time, fails, ignores
 * a stop or comes up and goes, as files in its folder say. When it comes up it reads the device rules.
 *
 * Started by the service manager as: service.exe NAME. Beside the program, per name:
 *   NAME.start_ms, NAME.stop_ms   a number: so long it takes
 *   NAME.fail_start               it does not come up (error 13)
 *   NAME.fail_on WORD             it does not come up on device rules that hold this word (error 13)
 *   NAME.ignore_stop              it takes the order to stop and does nothing
 *   NAME.gone_ms                  a number: so long after it came up it stops by itself (error 1067)
 *   NAME.log                      what it did, a line each
 *
 * x86_64-w64-mingw32-gcc -O1 -o service.exe service.c -ladvapi32
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static char name[64], folder[MAX_PATH];
static SERVICE_STATUS_HANDLE handle;
static SERVICE_STATUS status;
static HANDLE stopped;

static FILE *beside(const char *what, const char *mode) {
    char path[2 * MAX_PATH];
    snprintf(path, sizeof path, "%s%s.%s", folder, name, what);
    return fopen(path, mode);
}

static void say(const char *what) {
    FILE *log = beside("log", "a");
    if (log) {
        fprintf(log, "%s\n", what);
        fclose(log);
    }
}

/* The number in that file; 1 where it holds none, 0 where it is not there. */
static DWORD knob(const char *what) {
    unsigned long value = 0;
    FILE *file = beside(what, "r");
    if (!file) return 0;
    if (fscanf(file, "%lu", &value) != 1) value = 1;
    fclose(file);
    return value;
}

static void report(DWORD state, DWORD hint, DWORD error) {
    static DWORD check_point;
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = state;
    status.dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP : 0;
    status.dwWin32ExitCode = error;
    status.dwWaitHint = hint;
    status.dwCheckPoint = state == SERVICE_RUNNING || state == SERVICE_STOPPED ? 0 : ++check_point;
    SetServiceStatus(handle, &status);
}

static DWORD WINAPI control(DWORD order, DWORD type, LPVOID data, LPVOID context) {
    (void)type, (void)data, (void)context;
    if (order == SERVICE_CONTROL_STOP) {
        say("stop");
        if (knob("ignore_stop")) return NO_ERROR;
        report(SERVICE_STOP_PENDING, knob("stop_ms") + 1000, 0);
        SetEvent(stopped);
    } else if (order == SERVICE_CONTROL_INTERROGATE) {
        SetServiceStatus(handle, &status);
    }
    return NO_ERROR;
}

/* The device rules, as far as a test's go. */
static const char *rules(void) {
    static char text[1 << 16];
    char path[2 * MAX_PATH];
    FILE *file;
    size_t length = 0;
    snprintf(path, sizeof path, "%sscsi_device_id_config.xml", folder);
    file = fopen(path, "rb");
    if (file) {
        length = fread(text, 1, sizeof text - 1, file);
        fclose(file);
    }
    text[length] = 0;
    return text;
}

static int refused(const char *rules) {
    char word[64] = "";
    FILE *file = beside("fail_on", "r");
    if (!file) return 0;
    if (fscanf(file, "%63s", word) != 1) word[0] = 0;
    fclose(file);
    return word[0] && strstr(rules, word);
}

static void WINAPI service(DWORD count, LPWSTR *words) {
    const char *text;
    char line[128];
    DWORD gone;
    (void)count, (void)words;
    handle = RegisterServiceCtrlHandlerExW(L"", control, NULL);
    stopped = CreateEventW(NULL, TRUE, FALSE, NULL);
    report(SERVICE_START_PENDING, knob("start_ms") + 2000, 0);
    Sleep(knob("start_ms"));
    text = rules();
    if (knob("fail_start") || refused(text)) {
        say("failed");
        report(SERVICE_STOPPED, 0, ERROR_INVALID_DATA);
        return;
    }
    snprintf(line, sizeof line, "running %s", strstr(text, "OSNEXUS") ? "with" : "without");
    say(line);
    report(SERVICE_RUNNING, 0, 0);
    gone = knob("gone_ms");
    if (WaitForSingleObject(stopped, gone ? gone : INFINITE) == WAIT_TIMEOUT) {
        say("gone");
        report(SERVICE_STOPPED, 0, ERROR_PROCESS_ABORTED);
        return;
    }
    Sleep(knob("stop_ms"));
    say("stopped");
    report(SERVICE_STOPPED, 0, 0);
}

int main(int count, char **words) {
    SERVICE_TABLE_ENTRYW table[] = {{L"", service}, {NULL, NULL}};
    char *end;
    snprintf(name, sizeof name, "%s", count > 1 ? words[1] : "service");
    GetModuleFileNameA(NULL, folder, sizeof folder);
    end = strrchr(folder, '\\');
    if (end) end[1] = 0;
    return StartServiceCtrlDispatcherW(table) ? 0 : 1;
}
