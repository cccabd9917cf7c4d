package tenths.web.api;

import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tenths.access.User;
import tenths.desk.Progress;
import tenths.jobs.Tasks;

/// Work that may take long: answered when it is done, or, with the header `Prefer: respond-async`, at once by a task
/// whose progress can be asked for.
@Component
final class Pace {
    private static final String ASYNC = "respond-async";

    private final Tasks tasks;

    Pace(Tasks tasks) {
        this.tasks = tasks;
    }

    /// @param what for the list of tasks
    /// @param words of the result, for the task
    <T> ResponseEntity<Object> run(
            User user, String prefer, String what, Function<Progress, T> work, Function<T, Tasks.Result> words) {
        if (!prefer.contains(ASYNC)) {
            return ResponseEntity.ok(work.apply(Progress.SILENT));
        }
        var id = tasks.start(user.login(), what, progress -> told(work, words, progress));
        var task = tasks.find(id, user.login()).getFirst();
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/v1/tasks/" + id)
                .header("Preference-Applied", ASYNC)
                .body(TasksApi.Task.of(task));
    }

    /// What the desk refuses is told by the task.
    private static <T> Tasks.Result told(
            Function<Progress, T> work, Function<T, Tasks.Result> words, Progress progress) {
        try {
            return words.apply(work.apply(progress));
        } catch (Refusal refusal) {
            var reasons = refusal.problem().errors().stream()
                    .map(fault -> (fault.message() + " " + fault.repair()).strip())
                    .toList();
            return new Tasks.Result(false, reasons, "");
        }
    }
}
