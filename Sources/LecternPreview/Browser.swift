import Foundation
import LecternCore

/// The user's browser.
enum Browser {
    #if canImport(Darwin)
        private static let openers = ["open"]
    #else
        /// The first is that of Linux on Windows, whose browsers are Windows' own.
        private static let openers = ["wslview", "xdg-open"]
    #endif

    /// Opens an address.
    ///
    /// - Parameter failed: Told in a sentence why that did not succeed; perhaps a while later, on another thread.
    static func open(_ address: String, failed: @escaping @Sendable (String) -> Void) {
        guard let program = openers.lazy.compactMap(ChildProcess.find).first else {
            return failed("cannot open a browser: there is no \(openers.joined(separator: " and no "))")
        }
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }.sorted()
        let opener = ChildProcess(program: program, arguments: [address], environment: environment)
        // Some of these programs end when the browser does.
        Thread.detachNewThread {
            do throws(ChildProcess.Failure) {
                let status = try opener.runApart()
                if status != 0 { failed("cannot open a browser: \(program) ended with status \(status)") }
            } catch {
                failed("cannot open a browser: \(program) could not be started")
            }
        }
    }
}
