/* Stands for a kernel with device mapper and no maps, so that the real multipathd can start where the kernel has none.
 * Preloaded in front of libdevmapper. The driver's version is one without event polling, so that no device is opened. */
#include <stdint.h>
#include <stdio.h>

struct dm_task;
struct dm_versions { uint32_t next; uint32_t version[3]; char name[16]; };
struct dm_names { uint64_t dev; uint32_t next; char name[8]; };

static struct dm_versions target = { 0, { 1, 14, 0 }, "multipath" };
static struct dm_names none;

int dm_driver_version(char *version, size_t size) { snprintf(version, size, "4.30.0"); return 1; }
int dm_task_run(struct dm_task *task) { (void)task; return 1; }
struct dm_versions *dm_task_get_versions(struct dm_task *task) { (void)task; return &target; }
struct dm_names *dm_task_get_names(struct dm_task *task) { (void)task; return &none; }
