import LecternCore
import Testing

@testable import LecternPreview

@Suite struct PendingChangesTests {
    /// What a source tells, and when, in milliseconds.
    struct Step: Sendable {
        var time: Int
        var path = "/n/a.md"
        var phase: WatchSignal.Phase?
        var isNew = false
    }

    /// A story, and the milliseconds at which the batch is due if nothing more happens.
    static let stories: [(String, [Step], Int)] = [
        ("a save", [Step(time: 0, phase: .open), Step(time: 1, phase: .complete)], 3),
        ("a save by renaming", [Step(time: 0, phase: .gone), Step(time: 1, phase: .complete)], 3),
        (
            "a save beside which a passing file was written",
            [
                Step(time: 0, path: "/n/a.md.x1", phase: .complete, isNew: true), Step(time: 1, phase: .complete),
                Step(time: 2, path: "/n/a.md.x1", phase: .gone),
            ], 4
        ),
        ("rights that were set", [Step(time: 0)], 2),
        ("rights that are set while a file is written", [Step(time: 0, phase: .open), Step(time: 5)], 105),
        ("a file that is being written", [Step(time: 0, phase: .open), Step(time: 50, phase: .open)], 150),
        ("an emptied file", [Step(time: 0, phase: .open), Step(time: 1, phase: .empty)], 31),
        ("an emptied file that was filled", [Step(time: 0, phase: .empty), Step(time: 4, phase: .complete)], 6),
        ("a removed file", [Step(time: 0, phase: .gone)], 30),
        ("a new file", [Step(time: 0, phase: .complete, isNew: true)], 10),
        ("two files", [Step(time: 0, phase: .complete), Step(time: 1, path: "/n/b.md", phase: .complete)], 12),
        (
            "a complete file beside one that is written on and on",
            [Step(time: 0, phase: .complete)]
                + (0...50).map { Step(time: $0 * 10, path: "/n/log.txt", phase: .open) }, 220
        ),
        (
            "a file that is written on and on", (0...99).map { Step(time: $0 * 10, phase: .open) }, 1000
        ),
    ]

    @Test(arguments: stories)
    func waitsAsLongAsItMust(_ story: String, _ steps: [Step], _ due: Int) {
        let start = ContinuousClock.now
        var pending = PendingChanges()
        for step in steps {
            let signal = WatchSignal(path: step.path, kind: .changed(step.phase), isNew: step.isNew)
            pending.add([signal], at: start + .milliseconds(step.time))
        }
        let wait = pending.due.map { $0 - start } ?? .zero
        #expect(abs((wait - .milliseconds(due)) / .milliseconds(1)) < 1, "\(story): \(wait)")
    }

    @Test func waitsLongerForBursts() {
        let start = ContinuousClock.now
        var pending = PendingChanges()
        for count in 1...5000 {
            pending.add([WatchSignal(path: "/n/\(count).md", kind: .changed(.complete))], at: start)
            let quiet = pending.due.map { $0 - start } ?? .zero
            if count == 100 { #expect(quiet == .milliseconds(60)) }
            if count == 5000 { #expect(quiet == .milliseconds(100)) }
        }
        for step in 1...6000 {
            pending.add([WatchSignal(path: "/n/1.md", kind: .changed(.complete))], at: start + .milliseconds(step))
        }
        #expect(pending.due == start + .seconds(5))
    }

    @Test func keepsWhatIsStillWritten() {
        let start = ContinuousClock.now
        var pending = PendingChanges()
        pending.add([WatchSignal(path: "/n/a.md", kind: .changed(.complete))], at: start)
        for step in 0...20 {
            pending.add([WatchSignal(path: "/n/b.md", kind: .changed(.open))], at: start + .milliseconds(step * 10))
        }
        #expect(pending.take(at: start + .milliseconds(220)).map(\.path) == ["/n/a.md"])
        #expect(pending.due == start + .milliseconds(300))
        #expect(pending.take(at: start + .milliseconds(300)).map(\.path) == ["/n/b.md"])
        #expect(pending.due == nil)
    }

    @Test func whatAFolderSaysIsNotSaidAgain() {
        var pending = PendingChanges()
        let paths = ["/gone/a.md", "/gone", "/gone-too", "/gone/b/c.md", "/lost/x.md"]
        pending.add(paths.map { WatchSignal(path: $0, kind: .changed(.gone)) }, at: .now)
        pending.add([WatchSignal(path: "/lost", kind: .uncertain)], at: .now)
        let batch = pending.take(at: .now + .seconds(2))
        #expect(
            batch == [
                FileChange(path: "/gone", kind: .removed), FileChange(path: "/gone-too", kind: .removed),
                FileChange(path: "/lost", kind: .uncertain),
            ])
    }

    @Test func namesOfTwoUnicodeFormsAreTwo() {
        var pending = PendingChanges()
        let paths = ["/n/e\u{301}.md", "/n/\u{E9}.md"]
        pending.add(paths.map { WatchSignal(path: $0, kind: .changed(.gone)) }, at: .now)
        let batch = pending.take(at: .now + .seconds(2))
        #expect(batch.map { Array($0.path.utf8) } == paths.map { Array($0.utf8) })
        #expect(Set(batch).count == 2)
    }
}
