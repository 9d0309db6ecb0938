package import LecternCore
package import LecternSite

/// The preview of one site: holds it in memory, serves it, and takes in what changes on the disk.
package struct SitePreview: Sendable {
    /// What the terminal is told.
    package enum Report: Sendable {
        /// The preview can be opened at an address.
        case ready(String)
        /// All faults of the site as it stands now, once its notes are compiled.
        case faults([Diagnostic])
        /// What keeps the preview from taking in a change; the site stays as it was.
        case failure(EnvironmentError)
        /// What the author may want to know of the preview itself, in a sentence.
        case notice(String)
    }

    private let site: SiteOptions
    private let options: PreviewOptions

    /// - Parameter site: Its output folder is not touched.
    package init(_ site: SiteOptions, _ options: PreviewOptions) {
        var site = site
        // Links of the preview are its own, not those of the address where the site will stand.
        site.overrides["baseURL"] = nil
        self.site = site
        self.options = options
    }

    /// Serves until the process is told to end, or the task is cancelled.
    ///
    /// - Parameter report: Given what the terminal is to say.
    /// - Throws: ``EnvironmentError`` when the port is taken or the site cannot be read.
    package func run(report: @escaping @Sendable (Report) -> Void) async throws {
        try await EndSignals.untilOne { try await serve(report: report) }
    }

    /// The site is read when the server listens: not at all for a port in use.
    func serve(report: @escaping @Sendable (Report) -> Void) async throws {
        let opening = SiteOpening(site, options, report: report)
        try await serve(opening, LiveHub(source: opening), report: report)
    }

    func serve(_ opening: SiteOpening, _ hub: LiveHub, report: @escaping @Sendable (Report) -> Void) async throws {
        let handler = PreviewHandler(
            files: opening, hub: hub, isLocal: options.host.map(BoundAddress.isLoopback) ?? true)
        let server = HTTPServer(host: options.host, port: options.port, handler: handler)
        let (addresses, listening) = AsyncStream.makeStream(of: BoundAddress.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                try await server.run {
                    listening.yield($0)
                    listening.finish()
                }
            }
            for await address in addresses {
                for remark in remarks(on: address) { report(.notice(remark)) }
                group.addTask {
                    let (site, watch) = try await opening.opened()
                    for line in BuildSummary.lines(await site.leftOut) { report(.notice(line)) }
                    report(.ready(address.url))
                    if options.opensBrowser { Browser.open(address.url) { report(.notice($0)) } }
                    await LiveLoop(site: site, watch: watch, hub: hub, options: options, report: report).run()
                }
            }
            // The first that fails ends the others, too.
            while try await group.next() != nil {}
        }
    }

    /// What the author may not expect of the address.
    private func remarks(on address: BoundAddress) -> [String] {
        var remarks: [String] = []
        if case .preferred(let port) = options.port, port != address.port {
            remarks.append("port \(port) is in use, perhaps by another preview; this one is at port \(address.port)")
        }
        if !address.isLoopback {
            remarks.append(
                "warning: whoever reaches this machine at \(address.host) can read the site; "
                    + "without --host only this machine can")
        }
        return remarks
    }
}
