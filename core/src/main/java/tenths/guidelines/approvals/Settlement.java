package tenths.guidelines.approvals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.checks.Finding;

/// What of a bill's findings the client's approvals settle. They are used up in the order of days.
///
/// @param open findings that no approval settles, in the order of the requests
/// @param rests what rests on which approval, in the order of days
public record Settlement(List<Finding> open, List<Rest> rests) {
    public Settlement {
        open = List.copyOf(open);
        rests = List.copyOf(rests);
    }

    public static Settlement of(List<Request> requests, Register register) {
        if (register.all().isEmpty()) {
            return new Settlement(requests.stream().map(Request::finding).toList(), List.of());
        }
        return new Hand(register).settle(requests);
    }

    /// All approvals of the client while one bill is settled.
    private static final class Hand {
        private final List<Purse> purses;

        Hand(Register register) {
            purses = register.all().stream().map(Purse::new).toList();
        }

        Settlement settle(List<Request> requests) {
            var rests = new ArrayList<Rest>();
            var settled = new HashSet<Request>();
            requests.stream().sorted(Comparator.comparing(Request::need)).forEach(request -> {
                var found = purses.stream()
                        .filter(purse -> purse.covers(request.need()))
                        .toList();
                found.stream()
                        .filter(purse -> purse.carries(request.need()) || purse.isEnough(request.need()))
                        .findFirst()
                        .ifPresent(purse -> {
                            rests.add(purse.carry(request));
                            settled.add(request);
                        });
            });
            return new Settlement(open(requests, settled), rests);
        }

        private List<Finding> open(List<Request> requests, Set<Request> settled) {
            return requests.stream()
                    .filter(request -> !settled.contains(request))
                    .map(this::told)
                    .toList();
        }

        /// The finding, with what is left of the approvals that cover it and are not enough.
        private Finding told(Request request) {
            var day = request.need().lines().getLast().work().day();
            var left = purses.stream()
                    .filter(purse -> purse.covers(request.need()))
                    .map(purse -> "; " + purse.left(day))
                    .collect(Collectors.joining());
            return request.finding().saying(request.finding().message() + left);
        }
    }
}
