//! The names of system calls, and which of them change something.

use nix::libc::{self, user_regs_struct};

/// A system call as it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// Its name, or its number.
    pub name: String,
    /// It is swept; others only concern the process itself: memory, signals, sleep, who it is, its start and end.
    pub swept: bool,
    /// It changes something outside of the process, or makes it durable, or takes a lock. What the program says on its
    /// outputs does not count.
    pub acts: bool,
}

/// What a call is, by its number.
#[derive(Clone, Copy)]
enum Kind {
    Own,
    Acts,
    Looks,
    /// Acts with flags to write in this argument.
    Opens(usize),
    /// Acts on any other file than the program's outputs.
    Writes,
    /// Acts where it locks.
    Controls,
}

macro_rules! table {
    ($($kind:expr => $($name:ident)*;)*) => { [$($((libc::$name, stringify!($name), $kind)),*),*] };
}

/// Calls with a name here; any other one looks.
const TABLE: &[(i64, &str, Kind)] = &table! {
    Kind::Own => SYS_arch_prctl SYS_brk SYS_clock_nanosleep SYS_clone SYS_clone3 SYS_execve SYS_exit SYS_exit_group SYS_futex SYS_geteuid SYS_getpid
        SYS_getrandom SYS_gettid SYS_getuid SYS_madvise SYS_mmap SYS_mprotect SYS_mremap SYS_munmap SYS_poll SYS_ppoll SYS_prctl SYS_prlimit64
        SYS_restart_syscall SYS_rseq SYS_rt_sigaction SYS_rt_sigprocmask SYS_rt_sigreturn SYS_sched_getaffinity
        SYS_sched_yield SYS_set_robust_list SYS_set_tid_address SYS_sigaltstack SYS_wait4;
    Kind::Acts => SYS_chmod SYS_chown SYS_copy_file_range SYS_fallocate SYS_fchmod SYS_fchmodat SYS_fchmodat2 SYS_fchown
        SYS_fchownat SYS_fdatasync SYS_flock SYS_fremovexattr SYS_fsetxattr SYS_fsync SYS_ftruncate SYS_lchown SYS_link
        SYS_linkat SYS_lremovexattr SYS_lsetxattr SYS_mkdir SYS_mkdirat SYS_removexattr SYS_rename SYS_renameat
        SYS_renameat2 SYS_rmdir SYS_sendfile SYS_setxattr SYS_symlink SYS_symlinkat SYS_sync_file_range SYS_syncfs
        SYS_truncate SYS_unlink SYS_unlinkat SYS_utimensat;
    Kind::Writes => SYS_pwrite64 SYS_pwritev SYS_write SYS_writev;
    Kind::Opens(1) => SYS_open;
    Kind::Opens(2) => SYS_openat;
    Kind::Controls => SYS_fcntl;
    Kind::Looks => SYS_accept4 SYS_access SYS_close SYS_connect SYS_dup SYS_dup3 SYS_epoll_ctl SYS_epoll_wait
        SYS_faccessat2 SYS_fgetxattr SYS_flistxattr SYS_fstat SYS_fstatfs SYS_getcwd SYS_getdents64
        SYS_getsockname SYS_getxattr SYS_ioctl SYS_lgetxattr SYS_listxattr SYS_llistxattr SYS_lseek SYS_lstat
        SYS_newfstatat SYS_openat2 SYS_pipe2 SYS_pread64 SYS_read SYS_readlink SYS_readlinkat SYS_recvfrom SYS_sendto
        SYS_socket SYS_socketpair SYS_stat SYS_statfs SYS_statx SYS_sysinfo SYS_umask SYS_uname;
};

/// What is entered with these registers.
pub fn entered(regs: &user_regs_struct) -> Entered {
    let known = TABLE.iter().find(|(number, ..)| i64::try_from(regs.orig_rax) == Ok(*number));
    let Some((_, name, kind)) = known else {
        return Entered { name: format!("call {}", regs.orig_rax), swept: true, acts: false };
    };
    let to_write = |flags: u64| {
        let flags = libc::c_int::try_from(flags & 0x7fff_ffff).unwrap();
        flags & (libc::O_WRONLY | libc::O_RDWR | libc::O_CREAT) != 0
    };
    let locks = [libc::F_SETLK, libc::F_SETLKW, libc::F_OFD_SETLK, libc::F_OFD_SETLKW];
    let acts = match kind {
        Kind::Own | Kind::Looks => false,
        Kind::Acts => true,
        Kind::Opens(argument) => to_write([regs.rdi, regs.rsi, regs.rdx][*argument]),
        Kind::Writes => regs.rdi > 2,
        Kind::Controls => locks.iter().any(|lock| u64::try_from(*lock) == Ok(regs.rsi)),
    };
    let name = name.trim_start_matches("SYS_").to_owned();
    Entered { name, swept: !matches!(kind, Kind::Own), acts }
}

/// The call that the practice program makes where its setting up ends: see `site`.
pub fn marks(regs: &user_regs_struct) -> bool {
    i64::try_from(regs.orig_rax) == Ok(libc::SYS_getppid)
}
