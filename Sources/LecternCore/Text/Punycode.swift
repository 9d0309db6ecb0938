/// Scalars of any script as letters and digits (RFC 3492).
enum Punycode {
    private static let (base, leastThreshold, greatestThreshold): (UInt32, UInt32, UInt32) = (36, 1, 26)
    private static let (firstBias, firstScalar): (UInt32, UInt32) = (72, 0x80)

    /// - Returns: `nil` when the numbers grow beyond 32 bits, as they do for no name of a host.
    static func encoded(_ scalars: [UInt32]) -> String? {
        let basic = scalars.filter { $0 < firstScalar }
        var output = basic.map { UInt8(truncatingIfNeeded: $0) }
        if !basic.isEmpty { output.append(UInt8(ascii: "-")) }
        var (next, delta, bias, handled) = (firstScalar, UInt32(0), firstBias, UInt32(basic.count))
        while let least = scalars.lazy.filter({ $0 >= next }).min() {
            let (step, isTooFar) = (least - next).multipliedReportingOverflow(by: handled + 1)
            let (sum, isTooLarge) = delta.addingReportingOverflow(step)
            guard !isTooFar, !isTooLarge else { return nil }
            (delta, next) = (sum, least)
            for scalar in scalars {
                if scalar < next { delta += 1 }
                guard scalar == next else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, handled: handled + 1, isFirst: handled == basic.count)
                (delta, handled) = (0, handled + 1)
            }
            (delta, next) = (delta + 1, next + 1)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A number of a variable count of digits, the least first.
    private static func append(_ delta: UInt32, _ bias: UInt32, to output: inout [UInt8]) {
        var (rest, place) = (delta, base)
        while true {
            let threshold = place <= bias ? leastThreshold : min(place - bias, greatestThreshold)
            guard rest >= threshold else { return output.append(digit(rest)) }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func adapted(_ delta: UInt32, handled: UInt32, isFirst: Bool) -> UInt32 {
        var (delta, bias) = (isFirst ? delta / 700 : delta / 2, UInt32(0))
        delta += delta / handled
        while delta > (base - leastThreshold) * greatestThreshold / 2 {
            delta /= base - leastThreshold
            bias += base
        }
        return bias + (base - leastThreshold + 1) * delta / (delta + 38)
    }
}
