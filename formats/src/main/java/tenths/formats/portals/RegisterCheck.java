package tenths.formats.portals;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.At;
import tenths.formats.portals.Register.Budget;
import tenths.formats.portals.Register.Invoice;

/// What a portal compares with what it knows of clients, matters and earlier bills.
sealed interface RegisterCheck extends Check permits RegisterCheck.Ids, RegisterCheck.Bills, PeopleCheck {
    /// Identifiers that a portal matches.
    sealed interface Ids extends RegisterCheck {}

    /// What a portal knows of bills and what goes with them.
    sealed interface Bills extends RegisterCheck {}

    /// Without the zeros before it.
    static String stripped(String id) {
        return id.replaceFirst("^0+(?=.)", "");
    }

    static void unknownId(Stage stage, Item item, int field, Set<String> known) {
        var id = item.text(field);
        var near =
                known.stream().filter(one -> stripped(one).equals(stripped(id))).findFirst();
        stage.found(
                item,
                field,
                near.map(one -> "The portal knows '%s', not '%s': leading zeros count.".formatted(one, id))
                        .orElse("The portal does not know '%s'.".formatted(id)));
    }

    record MatterKnown() implements Ids {
        @Override
        public String means() {
            return "LAW_FIRM_MATTER_ID: a matter that the portal knows, character by character";
        }

        @Override
        public String fix() {
            return "Write the matter's id as it was typed in the portal, with its leading zeros.";
        }

        @Override
        public Watch watch(Stage stage) {
            var matters = stage.register().matters();
            if (matters == null) {
                return stage.without("It is not known under which ids the portal has the matters.");
            }
            return new FieldsOn(List.of(At.MATTER), Set.of(LineType.values())).filled((item, field) -> {
                if (!matters.containsKey(item.text(field))) {
                    unknownId(stage, item, field, matters.keySet());
                }
            });
        }
    }

    record ClaimKnown() implements Ids {
        @Override
        public String means() {
            return "CLIENT_MATTER_ID: the client's number of that matter in the portal";
        }

        @Override
        public String fix() {
            return "Write the claim or matter number that the client gave.";
        }

        @Override
        public Watch watch(Stage stage) {
            var matters = stage.register().matters();
            if (matters == null) {
                return stage.without("It is not known which claim or matter numbers the portal has.");
            }
            return new FieldsOn(List.of(At.CLIENT_MATTER), Set.of(LineType.values())).filled((item, field) -> {
                var matter = matters.get(item.text(At.MATTER));
                if (matter == null) {
                    stage.unknown("Matter %s is not among those that the portal is known to have."
                            .formatted(item.text(At.MATTER)));
                } else if (!matter.clientMatter().equals(item.text(field))) {
                    unknownId(stage, item, field, Set.of(matter.clientMatter()));
                }
            });
        }
    }

    record ClientKnown() implements Ids {
        @Override
        public String means() {
            return "CLIENT_ID: one that the portal knows, character by character";
        }

        @Override
        public String fix() {
            return "Set the client id in the client's format profile.";
        }

        @Override
        public Watch watch(Stage stage) {
            var clients = stage.register().clientIds();
            if (clients == null) {
                return stage.without("It is not known which CLIENT_ID the portal has.");
            }
            return new FieldsOn(List.of(At.CLIENT), Set.of(LineType.values())).filled((item, field) -> {
                if (!clients.contains(item.text(field))) {
                    unknownId(stage, item, field, clients);
                }
            });
        }
    }

    /// @param none true where the word `None` stands for a firm without a federal id
    record FirmKnown(boolean none) implements Ids {
        @Override
        public String means() {
            return "LAW_FIRM_ID: the tax id that the portal has" + (none ? ", or the word None" : "");
        }

        @Override
        public String fix() {
            return "Write the firm's tax id as it is registered in the portal.";
        }

        @Override
        public Watch watch(Stage stage) {
            var known = stage.register().lawFirmId();
            if (known == null) {
                return stage.without("It is not known which tax id the portal has for the firm.");
            }
            return new FieldsOn(List.of(At.LAW_FIRM), Set.of(LineType.values())).filled((item, field) -> {
                var id = item.text(field);
                if (!id.equals(known) && !(none && id.equals("None"))) {
                    stage.found(item, field, "The portal has '%s', not '%s'.".formatted(known, id));
                }
            });
        }
    }

    record BudgetApproved() implements Bills {
        @Override
        public String means() {
            return "a budget of the matter has been entered in the portal and approved";
        }

        @Override
        public String fix() {
            return "Enter the budget in the portal and have it approved before the first bill.";
        }

        @Override
        public Watch watch(Stage stage) {
            var matters = stage.register().matters();
            if (matters == null) {
                return stage.without("It is not known which budgets the portal has.");
            }
            return new FieldsOn(List.of(At.MATTER), Set.of(LineType.values())).filled((item, field) -> {
                var matter = matters.get(item.text(field));
                var budget = matter == null ? Budget.NOT_KNOWN : matter.budget();
                switch (budget) {
                    case APPROVED -> {}
                    case ENTERED -> stage.found(item, field, "The budget of the matter is not approved yet.");
                    case NONE -> stage.found(item, field, "The portal has no budget of the matter.");
                    case NOT_KNOWN ->
                        stage.unknown("It is not known whether the portal has a budget of matter %s."
                                .formatted(item.text(field)));
                }
            });
        }
    }

    /// @param days within which a number must not come again; 0 for ever
    record NumberUnused(int days) implements Bills {
        @Override
        public String means() {
            return "INVOICE_NUMBER: not used before" + (days == 0 ? "" : " within " + days + " days");
        }

        @Override
        public String fix() {
            return "Number the invoice anew; a corrected bill needs a number of its own.";
        }

        @Override
        public Watch watch(Stage stage) {
            var invoices = stage.register().invoices();
            if (invoices == null) {
                return stage.without("It is not known which invoices the portal has received.");
            }
            Map<String, Invoice> earlier = new HashMap<>();
            invoices.forEach(invoice -> earlier.put(invoice.number(), invoice));
            return item -> {
                var same = earlier.get(item.text(At.INVOICE_NUMBER));
                if (same != null && isWithin(item, same)) {
                    stage.found(
                            item,
                            At.INVOICE_NUMBER,
                            "The portal has received an invoice %s%s."
                                    .formatted(same.number(), same.date() == null ? "" : " of " + same.date()));
                }
            };
        }

        /// Of an invoice without a date the worst is assumed.
        private boolean isWithin(Item item, Invoice earlier) {
            var date = item.day(At.INVOICE_DATE);
            return days == 0
                    || date == null
                    || earlier.date() == null
                    || Math.abs(ChronoUnit.DAYS.between(earlier.date(), date)) <= days;
        }
    }

    record CurrencyKnown() implements Bills {
        @Override
        public String means() {
            return "INVOICE_CURRENCY: that of the matter in the portal";
        }

        @Override
        public String fix() {
            return "Bill the matter in its currency.";
        }

        @Override
        public Watch watch(Stage stage) {
            var matters = stage.register().matters();
            if (matters == null) {
                return stage.without("It is not known in which currencies the portal wants its matters.");
            }
            return new FieldsOn(List.of(At.CURRENCY), Set.of(LineType.values())).filled((item, field) -> {
                var matter = matters.get(item.text(At.MATTER));
                if (matter == null || matter.currency().isEmpty()) {
                    stage.unknown("It is not known in which currency the portal wants matter %s."
                            .formatted(item.text(At.MATTER)));
                } else if (!matter.currency().equals(item.text(field))) {
                    stage.found(
                            item,
                            field,
                            "The bill is in %s; the matter is in %s.".formatted(item.text(field), matter.currency()));
                }
            });
        }
    }

    /// A PDF with the invoice number in its name goes with the bill.
    record PdfBeside() implements Bills {
        @Override
        public String means() {
            return "a PDF whose name holds the invoice number goes with the bill";
        }

        @Override
        public String fix() {
            return "Send the PDF of the invoice along, with the invoice number in its name.";
        }

        @Override
        public Watch watch(Stage stage) {
            var names = stage.register().attachments();
            if (names == null) {
                return stage.without("It is not known which files go with the bill.");
            }
            return item -> {
                var number = item.text(At.INVOICE_NUMBER);
                var isThere = names.stream()
                        .anyMatch(name -> name.contains(number)
                                && name.toLowerCase(Locale.ROOT).endsWith(".pdf"));
                if (!isThere) {
                    stage.found(item, At.INVOICE_NUMBER, "No PDF for invoice %s goes with it.".formatted(number));
                }
            };
        }
    }

    /// Most per unit, by expense code, as the client has set it.
    record UnitCost() implements Bills {
        @Override
        public String means() {
            return "LINE_ITEM_UNIT_COST on E lines: at most what the client agreed for the expense";
        }

        @Override
        public String fix() {
            return "Bill the agreed price.";
        }

        @Override
        public Watch watch(Stage stage) {
            var agreed = stage.register().wishes().unitCosts();
            if (agreed == null) {
                return stage.without("It is not known which prices of expenses the client agreed.");
            }
            return new FieldsOn(List.of(At.UNIT_COST), Set.of(LineType.E)).filled((item, field) -> {
                var most = agreed.get(item.text(At.EXPENSE));
                var cost = item.amount(field);
                if (most != null && !Item.isUnfit(cost) && cost > TenThousandths.of(most)) {
                    stage.found(
                            item,
                            field,
                            "%s is billed at %s; agreed is %s."
                                    .formatted(item.text(At.EXPENSE), item.text(field), most.toPlainString()));
                }
            });
        }
    }

    /// Words that the client does not want to read.
    record Keywords() implements Bills {
        @Override
        public String means() {
            return "LINE_ITEM_DESCRIPTION: none of the client's unauthorised keywords";
        }

        @Override
        public String fix() {
            return "Write it otherwise, or leave the line out if the client does not pay for it.";
        }

        @Override
        public Watch watch(Stage stage) {
            var words = stage.register().wishes().keywords();
            if (words == null) {
                return stage.without("It is not known which keywords the client does not authorise.");
            }
            var lower = new HashSet<String>();
            words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
            return new FieldsOn(List.of(At.NARRATIVE), Set.of(LineType.values())).filled((item, field) -> {
                var text = item.text(field).toLowerCase(Locale.ROOT);
                lower.stream()
                        .filter(text::contains)
                        .sorted()
                        .forEach(word -> stage.found(item, field, "The narrative holds '%s'.".formatted(word)));
            });
        }
    }
}
