import Foundation
import MarkdownChecks

/// Renders arbitrary bytes in all ways and stops at the first that are rendered wrong.
///
/// usage: markdown-fuzzer FILE…       (an ordinary build: checks files, such as those that fuzzing found)
///        markdown-fuzzer FOLDER…     (built with -sanitize=fuzzer -D FUZZING: libFuzzer's options and corpus folders)

#if FUZZING
    @_silgen_name("LLVMFuzzerRunDriver")
    func runDriver(
        _ count: UnsafeMutablePointer<Int32>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32

    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
        runDriver(&count, &arguments) { bytes, size in
            let text = String(decoding: UnsafeBufferPointer(start: bytes, count: size), as: UTF8.self)
            let faults = RenderingCheck.faults(of: Array(text.utf8))
            precondition(faults.isEmpty, faults.joined(separator: "; "))
            return 0
        })
#else
    var isFaulty = false
    for path in CommandLine.arguments.dropFirst() {
        guard let data = FileManager.default.contents(atPath: path) else { continue }
        let faults = RenderingCheck.faults(of: Array(String(decoding: data, as: UTF8.self).utf8))
        for fault in faults { print("\(path): \(fault)") }
        isFaulty = isFaulty || !faults.isEmpty
    }
    exit(isFaulty ? 1 : 0)
#endif
