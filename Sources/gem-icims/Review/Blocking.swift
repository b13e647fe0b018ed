import Dispatch
import Synchronization

/// Waits on this thread for something asynchronous: only for the terminal commands, before their loop owns the thread.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
    let result = Box<Result<Value, any Error>?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        let value: Result<Value, any Error>
        do { value = .success(try await body()) } catch { value = .failure(error) }
        result.set(value)
        done.signal()
    }
    done.wait()
    guard let value = result.get() else { throw CancellationError() }
    return try value.get()
}

/// A value that two threads hand over.
private final class Box<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func set(_ new: Value) { value.withLock { $0 = new } }
    func get() -> Value { value.withLock { $0 } }
}
