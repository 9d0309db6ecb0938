/// Names of languages that notes use and that Prism does not know: those of GitHub, highlight.js, Rouge and Obsidian.
enum PrismAliases {
    /// Text that is no program, and languages for which there is no grammar.
    static let plain = Set(
        """
        plain plaintext text txt none output stdout stderr result input stdin log-output ascii ansi tree raw
        nohighlight no-highlight prompt srt tsv rst restructuredtext bibtex bib crontab cron typst lean lean4 mojo
        gleam pseudocode pseudo algorithm markmap flowchart sequence echarts abc dataview dataviewjs tasks 文本 输出 伪代码
        """.split { $0.isWhitespace }.map(String.init))

    static func resolve(_ name: String) -> String { languages[name] ?? name }

    /// Prism's language by the other name.
    private static let languages: [String: String] = {
        var languages: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let names = line.split(separator: " ").map(String.init)
            for name in names.dropFirst() { languages[name] = names.first }
        }
        return languages
    }()

    /// Prism's name, then others for it.
    private static let table = """
        apacheconf apache htaccess
        armasm arm aarch64
        bash zsh ksh fish ash dash csh tcsh nu nushell env dotenv redis redis-cli
        batch bat cmd dos
        c h
        clojure clj cljs edn
        cpp c++ cxx cc hpp hxx h++ hh cuda cu cuh ino metal ipp
        csharp c#
        css wxss
        diff patch udiff
        docker containerfile
        elixir ex exs
        erlang erl
        fortran f90 f95 f77
        fsharp f# fs fsx
        glsl vert frag shader
        go golang
        go-module gomod
        graphql gql
        haskell lhs
        hcl terraform tf tfvars opentofu
        html wxml svelte astro vue xhtml htm
        ini inf reg cnf config cfg gitconfig npmrc desktop conf
        javascript es6 ecmascript jscript nodejs mongo mongosh mjs cjs node
        jinja2 jinja j2
        json jsonl ndjson geojson ipynb hjson har
        json5 jsonc
        julia jl
        kotlin gradle.kts
        lisp cl common-lisp commonlisp
        makefile mk make mak
        markdown mdx mkd mdown qmd rmd
        mathematica mma wls
        matlab m octave
        nasm asm assembly assembler x86asm x86 s
        nginx nginxconf
        objectivec mm objective-c++ objc++ obj-c objective-c
        ocaml ml mli
        pascal delphi dpr fpc
        perl pl pm
        powershell ps1 psm1 psd1 pwsh posh ps
        protobuf proto proto3 proto2
        python pyi pyw ipython py2 python2 pycon cython pyx starlark bzl bazel sage python3 py3
        ruby rake gemfile podfile irb
        rust rs
        scala sbt sc
        scss postcss
        shell-session console terminal shellsession bash-session
        sql plsql tsql t-sql mssql hive hiveql spark-sql clickhouse mariadb duckdb sqlite3 psql pgsql postgres postgresql mysql sqlite
        stylus styl
        systemd service
        typescript mts cts angular
        vbnet vb.net
        verilog sv systemverilog svh
        vim viml vimscript nvim
        wasm wat wast
        xml xsd xslt xsl plist xaml storyboard
        yaml gotmpl helm k8s kubernetes ansible openapi cloudformation
        """
}
