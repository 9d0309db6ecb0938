/// Years that read as round: 1950, 2000, and 500 BCE rather than the astronomical −500, which is 501 BCE.
enum RoundYears {
    /// The distances between round years, each a divisor of the next: 1, 5, 10, 50 … 1,000,000,000.
    static let steps: [Int] = {
        var steps = [1]
        while let last = steps.last, last < 1_000_000_000 { steps.append(steps.count % 2 == 1 ? last * 5 : last * 2) }
        return steps
    }()

    /// The round years of a step strictly between two years, in order.
    ///
    /// Before the common era they are 1 − step·n, which is step·n BCE; year 1 stands for the turn of the eras.
    static func between(_ lower: Int, _ upper: Int, step: Int) -> [Int] {
        guard lower + 1 < upper else { return [] }
        let numbers = (lower / step - 1)...(upper / step + 1)
        return numbers.map { year($0, step: step) }.filter { lower < $0 && $0 < upper }
    }

    /// The largest step for which a year is round.
    static func roundness(of year: Int) -> Int {
        steps.last { self.year(year > 0 ? year / $0 : -((1 - year) / $0), step: $0) == year } ?? 1
    }

    /// The borders of cells without a first or last one that is less round than its neighbour, as 1953 before 1960.
    static func withoutRaggedEnds(_ years: [Int]) -> [Int] {
        years.enumerated().filter { index, year in
            let neighbour =
                index == 0 ? years.dropFirst().first : index == years.count - 1 ? years.dropLast().last : nil
            return neighbour.map { roundness(of: year) >= roundness(of: $0) } ?? true
        }.map(\.element)
    }

    private static func year(_ number: Int, step: Int) -> Int {
        step == 1 || number > 0 ? number * step : number * step + 1
    }
}
