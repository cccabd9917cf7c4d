package tenths.formats.pdf;

/// The size of a page.
public enum Paper {
    LETTER(61_200, 79_200),
    A4(59_528, 84_189);

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// In hundredths of a point, like every length in this package: whole numbers draw the same page everywhere.
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
