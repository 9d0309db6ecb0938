import ArgumentParser
import LecternSite

struct Clean: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove what builds wrote into Public/, and nothing else.")

    @OptionGroup var options: SharedOptions

    func run() async throws {
        let removed = try await Site(options.site).clean()
        try Reporter(options).note(removed == 1 ? "1 file removed" : "\(removed) files removed")
    }
}
