/*
 * The kernel's device-mapper as a machine without a single map has it, for kernels that have none: put in front of
 * libdevmapper by LD_PRELOAD, so that a real multipathd starts, reads its files and answers on its socket.
 */
#include <stdint.h>
#include <string.h>

struct dm_task;

struct dm_versions {
	uint32_t next;
	uint32_t version[3];
	char name[16];
};

struct dm_names {
	uint64_t dev;
	uint32_t next;
	char name[4];
};

int dm_task_run(struct dm_task *task)
{
	(void)task;
	return 1;
}

/* Below 4.37: maps are waited for one by one, and not by polling /dev/mapper/control. */
int dm_task_get_driver_version(struct dm_task *task, char *version, uint32_t size)
{
	(void)task;
	strncpy(version, "4.35.0", size);
	return 1;
}

struct dm_versions *dm_task_get_versions(struct dm_task *task)
{
	static struct dm_versions multipath = { 0, { 1, 14, 0 }, "multipath" };

	(void)task;
	return &multipath;
}

struct dm_names *dm_task_get_names(struct dm_task *task)
{
	static struct dm_names none;

	(void)task;
	return &none;
}
