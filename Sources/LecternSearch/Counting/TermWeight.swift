/// How often a term occurs in a document, with each occurrence weighted by where it stands, and two flags.
struct TermWeight: Sendable, Equatable {
    /// Where a term stands in a document; it decides how much an occurrence counts.
    enum Field: Int, CaseIterable {
        case title, alias, heading, tag, definition, body, breadcrumb, code

        /// The weight of one occurrence in tenths, as BM25F adds them up.
        var tenths: UInt32 {
            switch self {
            case .title, .alias: 40
            case .heading, .tag: 20
            case .definition: 15
            case .body: 10
            case .breadcrumb: 5
            case .code: 3
            }
        }

        /// The flags of a term that occurs here.
        fileprivate var flags: UInt32 {
            switch self {
            case .title, .alias: TermWeight.titleFlag
            case .heading: TermWeight.headingFlag
            default: 0
            }
        }
    }

    static let titleFlag: UInt32 = 1
    static let headingFlag: UInt32 = 2
    static let bits: UInt64 = 22
    private static let largest: UInt32 = (1 << 20) - 1

    /// The weight in tenths in the upper twenty bits, the flags in the lower two.
    private(set) var packed: UInt32

    init(packed: UInt32) {
        self.packed = packed
    }

    /// One occurrence.
    init(_ field: Field) {
        packed = field.tenths << 2 | field.flags
    }

    var tenths: UInt32 { packed >> 2 }
    var flags: UInt32 { packed & 3 }

    /// Adds occurrences; the weight stops growing at its largest value.
    @inline(__always)
    mutating func add(_ other: TermWeight) {
        let sum = min(tenths &+ other.tenths, Self.largest)
        packed = sum << 2 | (packed | other.packed) & 3
    }
}
