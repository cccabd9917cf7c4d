package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.jobs.Tasks;

/// Long work of one's own, begun here or in the browser.
@RestController
@Tag(name = "Tasks")
final class TasksApi {
    private final Tasks tasks;

    TasksApi(Tasks tasks) {
        this.tasks = tasks;
    }

    /// How long work stands.
    ///
    /// @param good whether all of it worked; null while it runs
    /// @param words what came of it; empty while it runs
    public record Task(
            UUID id,
            String what,
            boolean running,
            long done,
            long total,
            boolean stopping,
            @Nullable Boolean good,
            List<String> words) {
        static Task of(Tasks.Status status) {
            var result = status.result();
            return new Task(
                    status.id(),
                    status.what(),
                    status.running(),
                    status.done(),
                    status.total(),
                    status.stopping(),
                    result == null ? null : result.good(),
                    result == null ? List.of() : result.lines());
        }
    }

    /// One's tasks of the last hours, newest first.
    public record AllTasks(List<Task> items) {}

    @GetMapping("/api/v1/tasks")
    AllTasks tasks(@AuthenticationPrincipal User user) {
        return new AllTasks(tasks.of(user.login()).stream().map(Task::of).toList());
    }

    @GetMapping("/api/v1/tasks/{id}")
    Task task(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        return tasks.find(id, user.login()).stream()
                .map(Task::of)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("You have no task " + id + "."));
    }

    /// Asks it to stop after its present step; what was done stays done.
    @PostMapping("/api/v1/tasks/{id}/stop")
    Task stop(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        tasks.stop(id, user.login());
        return task(user, id);
    }
}
