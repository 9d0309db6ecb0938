import Foundation
import Synchronization
import Testing

@testable import LecternSearch

/// A plain reader of the files, written from the specification and not from the writer.
struct IndexReader {
    struct Posting: Hashable {
        var document: Int
        var digit: Int
        var block: Int
    }

    /// By path.
    let files: [String: [UInt8]]
    let manifest: [String: Any]

    init(_ files: [String: [UInt8]]) throws {
        self.files = files
        manifest = try #require(try Self.contents("manifest", in: files) as? [String: Any])
    }

    func number(_ key: String) throws -> Int { try #require(manifest[key] as? Int) }

    func strings(_ key: String) throws -> [String] { try #require(manifest[key] as? [String]) }

    /// What a script hands to the client.
    func contents(_ name: String) throws -> Any { try Self.contents(name, in: files) }

    private static func contents(_ name: String, in files: [String: [UInt8]]) throws -> Any {
        let text = String(decoding: try #require(files["search/\(name).js"], "\(name)"), as: UTF8.self)
        let start = "lecternSearch.receive('\(name)','"
        let call = try #require(text.wholeMatch(of: /(?s)(.*)','[0-9a-f]{8}'\);\n/))
        try #require(text.hasPrefix(start))
        let json = call.1.dropFirst(start.count)
            .replacing(/\\(?:u(202[89])|x3c|(.))/) { match in
                if let line = match.1 { return line == "2028" ? "\u{2028}" : "\u{2029}" }
                return match.2.map(String.init) ?? "<"
            }
        return try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    }

    /// Of which index each script says that it is.
    var stamps: Set<Substring> {
        Set(
            files.filter { $0.key.hasSuffix(".js") }.values.map {
                String(decoding: $0, as: UTF8.self).suffix(12).prefix(8)
            })
    }

    /// The names of the files of a family, without their folder.
    func names(in family: String) -> [String] {
        files.keys.filter { $0.hasPrefix("search/\(family)/") }
            .map { String($0.dropFirst("search/\(family)/".count).dropLast(3)) }.sorted()
    }
}

extension IndexReader {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    private static func values(_ text: some StringProtocol) throws -> [Int] {
        try text.map { try #require(digits.firstIndex(of: $0)) }
    }

    private static func takeNumber(_ values: inout ArraySlice<Int>) -> Int {
        var (number, shift) = (0, 0)
        while let value = values.popFirst() {
            number += (value & 31) << shift
            shift += 5
            if value < 32 { break }
        }
        return number
    }

    static func postings(_ text: some StringProtocol, after first: Int = 0) throws -> [Posting] {
        var values = try values(text)[...]
        var result: [Posting] = []
        var document = first
        while !values.isEmpty {
            document += takeNumber(&values)
            try #require(values.count >= 2)
            result.append(
                Posting(document: document, digit: values.removeFirst(), block: values.removeFirst()))
        }
        return result
    }

    /// Documents, each with a block.
    static func places(_ text: some StringProtocol) throws -> [Int: Int] {
        var values = try values(text)[...]
        var result: [Int: Int] = [:]
        var document = 0
        while !values.isEmpty {
            document += takeNumber(&values)
            let block = values.popFirst()
            result[document] = try #require(block)
        }
        return result
    }

    static func documents(_ text: some StringProtocol) throws -> [Int] {
        var values = try values(text)[...]
        var result: [Int] = []
        while !values.isEmpty { result.append((result.last ?? 0) + takeNumber(&values)) }
        return result
    }

    static func words(_ text: String) throws -> [String] {
        var result: [String] = []
        for item in text.split(separator: " ") {
            let shared = try #require(try values(item.prefix(1)).first)
            let before = (result.last ?? "").utf16.prefix(shared)
            result.append(try #require(String(before)) + item.dropFirst())
        }
        return result
    }

    /// The postings of a term's own file, and how many documents it has when that is a tier.
    private static func tier(_ text: String) throws -> (postings: [Posting], count: Int?) {
        guard text.hasPrefix("*") else { return (try postings(text), nil) }
        var values = try values(text.dropFirst())[...]
        let count = takeNumber(&values)
        return (try postings(String(values.map { digits[$0] })), count)
    }

    /// All postings of a term, with those of the rest, and how many of them stand in its own file.
    func complete(_ text: String, of term: String) throws -> (postings: [Posting], own: Int) {
        let (own, count) = try Self.tier(text)
        guard let count else { return (own, own.count) }
        let hash = String(FNV1a.hash(term.utf8), radix: 16)
        let name = String(repeating: "0", count: 8 - hash.count) + hash
        var rest: [Posting] = []
        for part in names(in: "rest") where part.hasPrefix(name) {
            let number = try #require(Int(part.dropFirst(9), radix: 16))
            let texts = try #require(try contents("rest/\(part)") as? [String: String])
            let found = try Self.postings(texts[term] ?? "", after: number << (try self.number("restShift")))
            #expect(found.allSatisfy { $0.document >> ((try? self.number("restShift")) ?? 0) == number })
            rest += found
        }
        #expect(own.count + rest.count == count)
        return ((own + rest).sorted { $0.document < $1.document }, own.count)
    }
}

/// Collects files in memory.
final class FileCollector: Sendable {
    private let collected = Mutex<[String: [UInt8]]>([:])

    var files: [String: [UInt8]] { collected.withLock { $0 } }

    @Sendable func take(_ file: SearchFile) {
        let isNew = collected.withLock { $0.updateValue(file.bytes, forKey: file.path) == nil }
        #expect(isNew, "\(file.path) comes twice")
    }
}
