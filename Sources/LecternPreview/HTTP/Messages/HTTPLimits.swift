/// What a client may take of the server before it is sent away.
struct HTTPLimits: Sendable {
    /// The longest target, in bytes.
    var target = 8 << 10
    /// The names and values of all header fields together, in bytes.
    var fields = 32 << 10
    /// A body, which is never read, in bytes.
    var body = 64 << 10
    /// From the connection, or the answer before, to the end of a request, however much of it has come.
    var request: Duration = .seconds(30)
    /// For taking the part of an answer that is sent at once, at most ``part``.
    var stall: Duration = .seconds(60)
    /// For what is being answered when the server ends.
    var ending: Duration = .seconds(1)
    /// For closing the client's side, once the last answer has been sent.
    var closing: Duration = .seconds(2)
    /// How many connections are open at once.
    var connections = 4000
    /// How much of an answer is held in memory for a client, in bytes.
    var part = 128 << 10
}
