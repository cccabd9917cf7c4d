package tenths.firm;

import tenths.firm.CodeSet.Code;

/// Reads a list of codes as it stands in the source: code, name, and a star behind the code of a heading.
final class CodeTable {
    private CodeTable() {}

    static CodeSet read(String name, String table) {
        return CodeSet.of(name, table.lines().map(CodeTable::code).toList());
    }

    private static Code code(String row) {
        var mark = row.indexOf('*') < 0 ? row.indexOf(' ') : row.indexOf('*');
        return new Code(row.substring(0, mark), row.substring(mark + 1), row.charAt(mark) == '*');
    }
}
