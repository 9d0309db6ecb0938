import Glibc

/// Speaks HTTP through a bare socket, so that a request goes out exactly as written.
final class RawClient: Sendable {
    struct Failure: Error {
        var reason: String
    }

    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(reason: "cannot connect") }
        var noDelay: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(descriptor) }

    func disconnect() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    func send(_ text: String) {
        var bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, &bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// What comes next: nothing at the end of the stream, `nil` when the server is silent for so long.
    func receive(within limit: Duration) -> [UInt8]? {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
        guard poll(&polled, 1, Int32(milliseconds)) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }

    /// What has come until `isComplete` says it is enough.
    func receive(until isComplete: (String) -> Bool) throws -> String {
        var (bytes, text): ([UInt8], String) = ([], "")
        while !isComplete(text) {
            guard let part = receive(within: .patience), !part.isEmpty else {
                throw Failure(reason: "the stream ended or went silent after: \(text)")
            }
            // A part may end within a character.
            bytes += part
            text = String(decoding: bytes, as: UTF8.self)
        }
        return text
    }
}

extension RawClient {
    /// One request, its target sent as it is, on a connection of its own.
    static func request(
        _ target: String, method: String = "GET", host: String? = nil, headers: [String] = [], port: Int
    ) async throws -> RawResponse {
        try await blocking {
            let client = try RawClient(port: port)
            let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"]
            client.send((lines + headers).joined(separator: "\r\n") + "\r\n\r\n")
            return RawResponse(try client.receiveBytes())
        }
    }

    /// What comes until the server closes the connection.
    ///
    /// - Parameter text: Sent again and again meanwhile.
    func receiveAll(sending text: String = "") throws -> String {
        var bytes: [UInt8] = []
        let end = ContinuousClock.now + .patience
        while !text.isEmpty, .now < end {
            send(text)
            guard let part = receive(within: .milliseconds(20)) else { continue }
            if part.isEmpty { return String(decoding: bytes, as: UTF8.self) }
            bytes += part
        }
        return String(decoding: bytes + (try receiveBytes()), as: UTF8.self)
    }

    fileprivate func receiveBytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            guard let part = receive(within: .patience) else {
                let end = String(decoding: bytes.suffix(2000), as: UTF8.self)
                throw Failure(reason: "the server went silent after: \(end)")
            }
            if part.isEmpty { return bytes }
            bytes += part
        }
    }
}

/// An answer taken apart.
struct RawResponse {
    var status: Int
    var headers: [String: String]
    var bytes: [UInt8]
    var body: String { String(decoding: bytes, as: UTF8.self) }

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ answer: [UInt8]) {
        let end = answer.firstRange(of: Array("\r\n\r\n".utf8))
        bytes = end.map { Array(answer[$0.upperBound...]) } ?? []
        let head = String(decoding: answer[..<(end?.lowerBound ?? answer.endIndex)], as: UTF8.self)
        let lines = head.components(separatedBy: "\r\n")
        status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        headers = [:]
        for line in lines.dropFirst() {
            let field = line.split(separator: ":", maxSplits: 1)
            if field.count == 2 { headers[field[0].lowercased()] = field[1].trimmingPrefix(" ").description }
        }
    }
}

extension StringProtocol {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
    }
}
