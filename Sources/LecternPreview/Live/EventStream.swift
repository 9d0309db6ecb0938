/// Answers `GET /_lectern/events` with the server-sent events of the hub.
struct EventStream: Sendable {
    let hub: EventHub

    /// A stream that the page listens to until it goes away, or the server ends.
    func answer() -> HTTPAnswer {
        let client = hub.subscribe()
        let (messages, output) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
        let passing = Task {
            for await message in client.messages { output.yield(Array(message.utf8)) }
            output.finish()
        }
        output.onTermination = { [hub] _ in
            passing.cancel()
            hub.unsubscribe(client.id)
        }
        return HTTPAnswer(mediaType: "text/event-stream; charset=utf-8", body: .stream(messages))
    }
}
