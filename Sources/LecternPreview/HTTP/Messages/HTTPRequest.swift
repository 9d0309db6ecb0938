import NIOHTTP1

/// A request that the server has found good: for a host of its own, for reading, with a path of plain names.
struct HTTPRequest: Sendable {
    enum Method: Sendable {
        case get
        /// As `get`, for the head of the answer alone; the server leaves out the body.
        case head
    }

    struct QueryItem: Sendable, Equatable {
        var name: String
        var value: String
    }

    let method: Method
    /// The target as the client wrote it.
    let target: String
    let path: RequestPath
    let query: [QueryItem]
    private let fields: HTTPHeaders

    init(method: Method, target: String, path: RequestPath, query: [QueryItem] = [], fields: HTTPHeaders = [:]) {
        self.method = method
        self.target = target
        self.path = path
        self.query = query
        self.fields = fields
    }

    /// The value of a header field, in any case of letters; those of a field that is there several times as a list.
    func field(_ name: String) -> String? {
        let values = fields[name]
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}
