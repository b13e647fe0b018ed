import Glibc

/// What a crash may leave behind: nothing of the memory, where secrets are.
enum CrashPrivacy {
    /// No core file, and no report with the contents of registers, unless somebody asked for reports.
    static func arm() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        guard getenv("SWIFT_BACKTRACE") == nil else { return }
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT] { signal(number, SIG_DFL) }
    }
}
