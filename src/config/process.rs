//! What the system may do with this process (`reliability.md` 7.5, 2.1): what is in its memory is never written to a disk, and a limit
//! of the file size is an error like any other, not the end.

/// Says so to the system. Where one of these is not to be had, the program runs without it.
pub fn guard() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // a crash shall leave no image with the owner's notes in it
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
        // with a handler of ours the write that is too large comes back as an error; without one it kills
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
