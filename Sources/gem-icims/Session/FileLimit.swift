import Glibc
import Recruiting

/// How many files and connections the program may have open at a time. Libraries below it end the process without a
/// word when they get none, so that it is seen to before anything is opened.
enum FileLimit {
    /// As many as the busiest run has, and some.
    static let needed: rlim_t = 64
    private static let wanted: rlim_t = 1024

    /// Takes more when there are few.
    ///
    /// - Throws: a configuration `Failure` when there are too few and more are not to be had.
    static func raise() throws(Failure) {
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < wanted else { return }
        var more = limit
        more.rlim_cur = min(wanted, limit.rlim_max)
        if setrlimit(kind, &more) == 0, more.rlim_cur >= needed { return }
        // Only root may go beyond the upper limit.
        more = rlimit(rlim_cur: needed, rlim_max: max(needed, limit.rlim_max))
        if limit.rlim_cur >= needed || setrlimit(kind, &more) == 0 { return }
        throw Failure(
            .configuration, "Only \(limit.rlim_max) files may be open at a time here; gem-icims needs \(needed).",
            remedy: "Run: ulimit -n 256 (or ask who set the limit), then try again.")
    }
}
