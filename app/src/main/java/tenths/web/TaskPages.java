package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.jobs.Tasks;

/// Long work with its count; one may leave the page and come back.
@Controller
public final class TaskPages {
    private final Frames frames;
    private final Tasks tasks;

    TaskPages(Frames frames, Tasks tasks) {
        this.frames = frames;
        this.tasks = tasks;
    }

    /// A task with the token for its stop button.
    public record Shown(Tasks.Status task, String csrf) {}

    private Shown shown(HttpServletRequest request, User user, UUID id) {
        var task = tasks.find(id, user.login()).stream().findFirst().orElseThrow(NotHere::new);
        return new Shown(task, Frames.csrf(request));
    }

    @GetMapping("/tasks/{id}")
    ModelAndView show(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        return frames.page(request, "task", shown(request, user, id));
    }

    /// The part of the page that changes while it runs.
    @GetMapping("/tasks/{id}/progress")
    ModelAndView progress(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        return new ModelAndView("progress", "it", shown(request, user, id));
    }

    @PostMapping("/tasks/{id}/stop")
    String stop(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        tasks.stop(id, user.login());
        return "redirect:/tasks/" + id;
    }
}
