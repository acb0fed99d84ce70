/* Samba 4.16 and later have no services that are scripts any more: the table of their operations is still there and empty.
 * Preloaded into the stand-in server, this fills it with calls of $SVCSHIM_DIR/NAME, and gives the service the command line
 * $SVCSHIM_IMAGE in its configuration, as it would have on Windows. For tests only. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct status {
    uint32_t type, state, accepted, win32_exit, service_exit, checkpoint, wait_hint;
};
struct operations {
    uint32_t (*stop)(const char *, struct status *);
    uint32_t (*start)(const char *);
    uint32_t (*status)(const char *, struct status *);
};

static int call(const char *service, const char *order)
{
    static const char fine[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    const char *folder = getenv("SVCSHIM_DIR");
    char line[512];
    int ended;

    if (!folder || strspn(service, fine) != strlen(service))
        return 255;
    snprintf(line, sizeof line, "LD_PRELOAD= '%s/%s' %s </dev/null >/dev/null 2>&1", folder, service, order);
    ended = system(line);
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : 255;
}

/* An exit code has no room for the errors of services, which begin at 1051. */
static uint32_t error(int code)
{
    return code >= 50 && code < 100 ? 1000u + (uint32_t)code : (uint32_t)code;
}

static uint32_t look(const char *service, struct status *out)
{
    memset(out, 0, sizeof *out);
    out->type = 0x10;
    out->state = (uint32_t)call(service, "status");
    out->accepted = out->state == 4 ? 5 : 0;
    return 0;
}

static uint32_t start(const char *service)
{
    return error(call(service, "start"));
}

static uint32_t stop(const char *service, struct status *out)
{
    uint32_t said = error(call(service, "stop"));
    look(service, out);
    return said;
}

/* Samba writes its own script's path there whenever it starts. A status is one 32-bit number. */
uint32_t dcerpc_winreg_set_sz(void *mem, void *binding, void *key, const char *value, const char *data, uint32_t *error_out)
{
    static uint32_t (*real)(void *, void *, void *, const char *, const char *, uint32_t *);
    const char *image = getenv("SVCSHIM_IMAGE");
    const char *name = data ? strrchr(data, '/') : NULL;

    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "dcerpc_winreg_set_sz");
    if (image && !strcmp(value, "ImagePath") && name && !strcmp(name, "/StorageLink"))
        data = image;
    return real(mem, binding, key, value, data, error_out);
}

__attribute__((constructor)) static void fill(void)
{
    struct operations *table = dlsym(RTLD_DEFAULT, "rcinit_svc_ops");
    if (table) {
        table->stop = stop;
        table->start = start;
        table->status = look;
    }
}
