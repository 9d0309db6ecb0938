/// Answers the requests that the server lets through.
protocol HTTPHandler: Sendable {
    /// Called for several requests at once, off the server's own threads. The task is cancelled when the client goes
    /// away or the server ends; what is returned then is of no interest.
    func answer(_ request: HTTPRequest) async -> HTTPAnswer
}
