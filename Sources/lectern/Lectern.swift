import ArgumentParser
import LecternCore
import LecternSite

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `lectern`: parses the arguments, calls one facade, prints.
@main
struct Lectern: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lectern",
        abstract:
            "Turns a folder of Markdown study notes into a website that is cross-linked, searchable and readable offline.",
        version: LecternVersion.current,
        subcommands: [
            Init.self, New.self, Build.self, Serve.self, Check.self, Glossary.self, Render.self, Schema.self,
            Clean.self,
        ],
        groupedSubcommands: [])

    /// Runs the command and ends the process with the statuses that README promises.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as EnvironmentError {
            Terminal.error(error)
            ExitStatus.environment.end()
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code == .success {
            printLast(message)
        }
        if !message.isEmpty { Terminal.error(message) }
        if code == .validationFailure { ExitStatus.usage.end() }
        exit(withError: error)
    }

    /// Ends with what was asked for in place of a command, such as help.
    private static func printLast(_ message: String) -> Never {
        do throws(EnvironmentError) {
            try Terminal.print(message)
            ExitStatus.done.end()
        } catch {
            Terminal.error("error: \(error)")
            ExitStatus.environment.end()
        }
    }
}

extension ExitStatus {
    fileprivate func end() -> Never { Lectern.exit(withError: code) }
}
