import Synchronization

/// The places for uploads that run at the same time. A run begins with one place: the first person it makes shows how far
/// the search lags and who else is at work, before more are made. Who only waits for time to pass gives its place back.
actor UploadSlots {
    private var free = 1
    private var reserve: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { reserve = max(0, count - 1) }

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }

    /// Opens all places.
    func open() {
        let more = reserve
        reserve = 0
        for _ in 0..<more { give() }
    }
}
