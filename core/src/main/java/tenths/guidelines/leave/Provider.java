package tenths.guidelines.leave;

/// Who reads notes beside the rules.
public enum Provider {
    /// Nobody: the rules alone. Nothing leaves the house.
    OFF("nobody: the rules alone"),
    /// Claude over its Messages API, at the maker or behind a gateway of the firm's cloud.
    CLAUDE("Claude"),
    /// A model on a machine of the firm that speaks the OpenAI chat interface: Ollama, vLLM, llama.cpp.
    OWN("own endpoint");

    private final String word;

    Provider(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
