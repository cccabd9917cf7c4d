package tenths.formats.ledesxml;

import java.util.Map;

/// In which element of an XML e-bill stands what a field of LEDES 98BI holds.
final class XmlNames {
    /// One more than LEDES 98BI has, for the kind of a credit.
    static final int FIELDS = 53;
    static final int TYPE = 10;
    static final int ADJUSTMENT = 12;
    static final int TOTAL = 13;
    static final int DAY = 14;
    static final int NARRATIVE = 19;
    static final int NAME = 22;
    static final int CLASS = 23;
    static final int LAST_NAME = 31;
    static final int FIRST_NAME = 32;
    static final int CREDIT = 53;

    private static final int FIRST_OF_LINE = 9;
    private static final int LAW_FIRM = 20;
    private static final int CLIENT_MATTER = 24;

    // spotless:off
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "inv_date"), Map.entry(2, "inv_id"), Map.entry(3, "cl_id"), Map.entry(4, "lf_matter_id"),
            Map.entry(5, "inv_total_net_due"), Map.entry(6, "inv_start_date"), Map.entry(7, "inv_end_date"),
            Map.entry(8, "inv_desc"), Map.entry(9, "file_item_nbr"), Map.entry(TYPE, "charge_type"),
            Map.entry(11, "units"), Map.entry(ADJUSTMENT, "item_disc_cred_amount"), Map.entry(TOTAL, "total_amount"),
            Map.entry(DAY, "charge_date"), Map.entry(15, "task_code"), Map.entry(16, "expense_code"),
            Map.entry(17, "task_activity"), Map.entry(18, "tk_id"), Map.entry(NARRATIVE, "charge_desc"),
            Map.entry(LAW_FIRM, "lf_id"), Map.entry(21, "rate"), Map.entry(NAME, "tk_lname"),
            Map.entry(CLASS, "tk_level"), Map.entry(CLIENT_MATTER, "cl_matter_id"), Map.entry(25, "po_number"),
            Map.entry(26, "cl_tax_id"), Map.entry(27, "matter_name"), Map.entry(28, "inv_total_tax"),
            Map.entry(30, "inv_currency"), Map.entry(LAST_NAME, "tk_lname"), Map.entry(FIRST_NAME, "tk_fname"),
            Map.entry(33, "account_type"),
            Map.entry(34, "lf_name"), Map.entry(35, "lf_address.address_1"), Map.entry(36, "lf_address.address_2"),
            Map.entry(37, "lf_address.city"), Map.entry(38, "lf_address.state_province"),
            Map.entry(39, "lf_address.zip_postal_code"), Map.entry(40, "lf_address.country"),
            Map.entry(41, "cl_name"), Map.entry(42, "cl_address.address_1"), Map.entry(43, "cl_address.address_2"),
            Map.entry(44, "cl_address.city"), Map.entry(45, "cl_address.state_province"),
            Map.entry(46, "cl_address.zip_postal_code"), Map.entry(47, "cl_address.country"),
            Map.entry(CREDIT, "disc_cred"));

    /// Version 2000 has no numbers of items and no credits on a charge.
    private static final Map<Integer, String> NAMES_OF_2000 = Map.of(
            9, "", ADJUSTMENT, "", 15, "acca_task", 16, "acca_expense", 17, "acca_activity", LAW_FIRM, "lf_tax_id",
            CREDIT, "");
    // spotless:on

    private XmlNames() {}

    /// Empty where the version has no such element.
    static String of(Version version, int field) {
        var usual = NAMES.getOrDefault(field, "");
        return version == Version.V2000 ? NAMES_OF_2000.getOrDefault(field, usual) : usual;
    }

    /// True where each charge has its own.
    static boolean isOfLine(int field) {
        return field == CREDIT || (field >= FIRST_OF_LINE && field < CLIENT_MATTER && field != LAW_FIRM);
    }
}
