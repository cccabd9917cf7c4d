package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.ChangeRate;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.jobs.Tasks;

/// What follows a change of rates: the open bills that it touches are priced again.
@Component
final class RateTasks {
    private final House house;
    private final Notices notices;
    private final Tasks tasks;

    RateTasks(House house, Notices notices, Tasks tasks) {
        this.house = house;
        this.notices = notices;
        this.tasks = tasks;
    }

    /// @param back the page to which a person comes back
    ModelAndView after(HttpServletRequest request, User user, ChangeRate.Preview agreed, String back) {
        var bills = agreed.bills();
        if (bills.isEmpty()) {
            notices.good(request, "It is agreed. No open bill has another amount.");
            return new ModelAndView("redirect:" + back);
        }
        var task = tasks.start(user.login(), "Price open bills at the new rate", progress -> {
            var checked = new CheckAgain(house).check(bills, user.login(), progress);
            return new Tasks.Result(
                    true,
                    List.of(
                            "The rate is agreed.",
                            Say.count(checked, "open bill has", "open bills have") + " the new price."),
                    back);
        });
        return new ModelAndView("redirect:/tasks/" + task);
    }
}
