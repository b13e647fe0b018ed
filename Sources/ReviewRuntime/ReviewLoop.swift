import Foundation
import Glibc
import Recruiting
import ReviewApp
import TerminalScreen

/// The synchronous loop on the process's first thread: wait for keys, signals and messages; update; draw once.
///
/// It owns the terminal and the model. Nothing else may touch either, and the compiler sees to it: neither is Sendable
/// to a task (architecture, "How a key travels").
public final class ReviewLoop {
    private let driver: any TerminalDriver
    private let runner: any EffectRunner
    private let mailbox: Mailbox
    private var model: Model
    private var exitCode: Int32?
    private var isDirty = true
    /// What is on the screen.
    private var shown: Frame?
    private var lastTick = 0
    private var suspends = false
    /// A signal asked for the end, or the terminal is gone.
    private var isInterrupted = false

    /// How long the end waits for writes in flight, in seconds: longer than the deadline of any request.
    private static let patience = 90.0

    public init(model: Model, driver: any TerminalDriver, runner: any EffectRunner, mailbox: Mailbox) {
        self.model = model
        self.driver = driver
        self.runner = runner
        self.mailbox = mailbox
    }

    /// Runs until the model quits and answers with the exit code. What is `known` already is there before the first
    /// frame, so that the first screen is complete without any network.
    public func run(known: some KnownState) -> Int32 {
        let first = model.start()
        var wanted = first
        for case .loadQueue(let ticket) in first {
            for message in known.messages(for: ticket) { wanted += model.update(message) }
        }
        var later: [String: Ticket] = [:]
        let effects = wanted.compactMap { settle($0, from: known, later: &later) }
        draw()
        for effect in effects { perform(effect) }
        read(later, from: known)
        while exitCode == nil {
            draw()
            if suspends { suspend() } else { wait() }
        }
        // Whoever sent a signal wants the terminal back now; a second signal then ends the process.
        if isInterrupted { driver.close() } else { draw() }
        finish()
        driver.close()
        return exitCode ?? 0
    }

    /// Answers a check from what is known: in outline, and whole for who is looked at, because reading all of it is
    /// most of what a first screen would wait for. What is left of the effect is done as usual.
    private func settle(_ effect: Effect, from known: some KnownState, later: inout [String: Ticket]) -> Effect? {
        guard case .check(let ids, let ticket, let priority) = effect else { return effect }
        let outlines = known.outlines(of: ids)
        var followUp = model.update(.checksOutlined(outlines, ticket))
        for id in outlines.keys { later[id] = ticket }
        if let current = model.currentID, later[current] != nil, let check = known.checks(of: [current])[current] {
            followUp += model.update(.checked(candidateID: current, check, ticket))
            later[current] = nil
        }
        for effect in followUp { perform(effect) }
        let rest = ids.filter { outlines[$0] == nil }
        return rest.isEmpty ? nil : .check(rest, ticket, priority)
    }

    /// Reads whole what the first screen showed in outline.
    private func read(_ checks: [String: Ticket], from known: some KnownState) {
        guard !checks.isEmpty else { return }
        Task.detached { [mailbox] in
            for (id, check) in known.checks(of: Array(checks.keys)) {
                if let ticket = checks[id] { mailbox.post(.checked(candidateID: id, check, ticket)) }
            }
        }
    }

    private func wait() {
        var descriptors = [
            pollfd(fd: driver.inputDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: driver.signalDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let isResting = model.awaitsRest
        let patience: Int32 = isResting ? Int32(Model.restMilliseconds) : model.wantsTicks ? 1000 : -1
        let ready = poll(&descriptors, nfds_t(descriptors.count), patience)
        if isResting, ready == 0 {
            let lagged = model.panelsLag
            take(.rested)
            isDirty = lagged
            return
        }
        tick()
        // Keys first: whoever sits in front of the screen never waits behind answers.
        for event in driver.signalEvents() + driver.events() { take(.terminal(event)) }
        if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { take(.terminal(.hangup)) }
        for message in mailbox.drain() { take(message) }
    }

    /// Says the time when it is another second, so that what follows can tell how old something is. Only who waits for
    /// it needs another frame.
    private func tick() {
        let now = Int(Date().timeIntervalSince1970)
        guard now != lastTick else { return }
        lastTick = now
        let wasDirty = isDirty
        take(.tick(now: now))
        isDirty = wasDirty || model.wantsTicks
    }

    private func take(_ message: Message) {
        isDirty = true
        switch message {
        case .terminal(.terminate(let signal)): interrupt(128 + signal)
        case .terminal(.hangup): interrupt(128 + SIGHUP)
        default: break
        }
        for effect in model.update(message) { perform(effect) }
    }

    private func interrupt(_ code: Int32) {
        exitCode = exitCode ?? code
        isInterrupted = true
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .suspend: suspends = true
        case .redraw: driver.redrawAll()
        case .setTheme(let name): driver.use(theme: name)
        case .copy(let text): copy(text)
        case .quit(let code): exitCode = code
        default: runner.perform(effect)
        }
    }

    private func draw() {
        guard isDirty else { return }
        isDirty = false
        let frame = view(model, over: shown)
        driver.draw(frame)
        shown = frame
    }

    private func suspend() {
        suspends = false
        driver.suspend()
        // The window may have changed while nobody told us.
        take(.terminal(.resize(driver.size)))
        take(.terminal(.resumed))
    }

    /// Into the terminal's clipboard by its own sequence (OSC 52), which works over SSH too.
    private func copy(_ text: String) {
        // What is pasted may land in a shell.
        let text = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
            .joined(separator: "\n")
        let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
        var bytes = Array(sequence.utf8)
        // The terminal's descriptor is the input's: both ends are the same device.
        _ = write(driver.inputDescriptor, &bytes, bytes.count)
        mailbox.post(.copied(text))
    }

    /// Waits for what must finish, shows what comes of it, and keeps the marks as they are after it.
    private func finish() {
        let deadline = DispatchTime.now() + Self.patience
        waitForRunner(until: deadline)
        // No ticket is younger: whatever save is still under way, this one wins.
        runner.perform(.saveReviewState(model.reviewState, Ticket(Int.max)))
        waitForRunner(until: deadline)
    }

    private func waitForRunner(until deadline: DispatchTime) {
        let done = DispatchSemaphore(value: 0)
        let runner = runner
        Task.detached {
            await runner.finish()
            done.signal()
        }
        var isDone = false
        repeat {
            isDone = done.wait(timeout: .now() + 0.05) == .success
            for message in mailbox.drain() { _ = model.update(message) }
            guard !isInterrupted else { continue }
            driver.draw(view(model))
            for event in driver.signalEvents() {
                switch event {
                case .hangup, .terminate:
                    take(.terminal(event))
                    driver.close()
                default: break
                }
            }
        } while !isDone && !isInterrupted && DispatchTime.now() < deadline
        // Interrupted, nothing is drawn any more, and the wait needs no look at the terminal.
        if !isDone { _ = done.wait(timeout: deadline) }
    }
}
