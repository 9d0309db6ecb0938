/// Tells every open page what concerns it of each change, and nothing else.
package actor LiveHub {
    private struct Client {
        /// The page as it was last told.
        var page: LivePage
        /// Whether it may know where the site lies on this machine.
        let isLocal: Bool
        let output: AsyncStream<[UInt8]>.Continuation
        var isGreeted = false
        var faults: FaultNews?
        /// Whether its news are being gathered, and whether the site has changed since that began.
        var isAsking = false
        var isOutdated = false
    }

    private let source: any LiveSource
    private var clients: [Int: Client] = [:]
    private var lastID = 0
    private var revision = 0
    private var faults = FaultNews()

    /// So many messages may wait for a page; one that lets more wait is cut off, and asks anew when it is awake.
    private static let mostWaiting = 64

    package init(source: any LiveSource) {
        self.source = source
    }

    /// How many pages listen.
    package var pageCount: Int { clients.count }

    /// Adds a page.
    ///
    /// - Parameters:
    ///   - page: The page as it shows itself.
    ///   - isLocal: Whether it is read on this machine, so that it may be told where files lie.
    /// - Returns: Its event stream. The first event, `hello`, says how the page differs from the site as it is;
    ///   each `update` what has changed since. The page leaves when the stream is no longer read.
    package func listen(_ page: LivePage, isLocal: Bool) -> AsyncStream<[UInt8]> {
        let (messages, output) = AsyncStream.makeStream(
            of: [UInt8].self, bufferingPolicy: .bufferingOldest(Self.mostWaiting))
        lastID += 1
        let id = lastID
        clients[id] = Client(page: page, isLocal: isLocal, output: output)
        output.onTermination = { [weak self] _ in Task { await self?.leave(id) } }
        Task { await tell(id) }
        return messages
    }

    /// Tells the pages that the site has changed.
    ///
    /// - Parameters:
    ///   - revision: The number of the change; those of later changes are greater.
    ///   - faults: The faults of the site as it is now.
    package func publish(revision: Int, faults: FaultNews) async {
        self.revision = revision
        self.faults = faults
        await withTaskGroup(of: Void.self) { group in
            for id in clients.keys.sorted() { group.addTask { await self.tell(id) } }
        }
    }

    /// Sends a word without meaning, so that both sides find out when a connection is dead.
    package func beat() {
        for id in clients.keys.sorted() { send(Array("event: beat\ndata:\n\n".utf8), to: id) }
    }

    /// Ends all streams: the server goes.
    package func finish() {
        for client in clients.values { client.output.finish() }
        clients = [:]
    }

    private func leave(_ id: Int) {
        clients[id] = nil
    }

    /// Gathers a page's news and sends them. Changes that come meanwhile are gathered once, after that.
    private func tell(_ id: Int) async {
        clients[id]?.isOutdated = true
        guard clients[id]?.isAsking == false else { return }
        clients[id]?.isAsking = true
        while let client = clients[id], client.isOutdated {
            clients[id]?.isOutdated = false
            let present = await client.page.present(in: source)
            send(present, to: id)
        }
        clients[id]?.isAsking = false
    }

    private func send(_ present: LivePage, to id: Int) {
        guard var client = clients[id] else { return }
        let faults = client.isLocal ? faults : faults.withoutPlaces
        let news = LiveNews(
            revision: revision, from: client.page, to: present, faults: faults == client.faults ? nil : faults)
        let event = client.isGreeted ? "update" : "hello"
        client.page = present
        client.faults = faults
        client.isGreeted = true
        clients[id] = client
        if event == "hello" || !news.isEmpty { send(news.message(event: event), to: id) }
    }

    private func send(_ message: [UInt8], to id: Int) {
        guard let client = clients[id], case .dropped = client.output.yield(message) else { return }
        client.output.finish()
        clients[id] = nil
    }
}
