import Synchronization
import Testing

@testable import Uploading

/// A pause is a pause when the last request in flight is done, not when the key was pressed.
@Suite struct UploadControlTests {
    private final class Bell: Sendable {
        private let rings = Mutex(0)
        var count: Int { rings.withLock { $0 } }
        func ring() { rings.withLock { $0 += 1 } }
    }

    @Test func `with nothing under way a pause is there at once`() {
        let bell = Bell()
        UploadControl().pause { bell.ring() }
        #expect(bell.count == 1)
    }

    @Test func `a running upload has to come to rest first, or to its end`() async {
        let control = UploadControl()
        let bell = Bell()
        #expect(await control.mayStart())
        #expect(await control.mayStart())
        control.pause { bell.ring() }
        #expect(bell.count == 0)
        control.ended()
        #expect(bell.count == 0)
        async let goesOn = control.mayContinue()
        while bell.count == 0 { await Task.yield() }
        #expect(bell.count == 1)
        control.proceed()
        #expect(await goesOn)
        control.ended()
        #expect(bell.count == 1)
    }

    @Test func `whoever waits to begin is not under way`() async {
        let control = UploadControl()
        let bell = Bell()
        control.pause()
        async let starts = control.mayStart()
        await Task.yield()
        control.pause { bell.ring() }
        #expect(bell.count == 1)
        control.cancelPending()
        #expect(await !starts)
    }

    @Test func `the end of a pause is not told afterwards`() async {
        let control = UploadControl()
        let bell = Bell()
        #expect(await control.mayStart())
        control.pause { bell.ring() }
        control.proceed()
        control.ended()
        #expect(bell.count == 0)
    }
}
