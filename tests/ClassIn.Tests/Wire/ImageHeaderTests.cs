using Simulators.ClassIn.Wire;

namespace Simulators.ClassIn.Tests.Wire;

public sealed class ImageHeaderTests
{
    [Fact]
    public void Reads_the_pixels_of_the_three_types_that_avatars_may_have()
    {
        Assert.Equal(new ImageHeader(300, 200), ImageHeader.Read(Images.Png(300, 200)));
        Assert.Equal(new ImageHeader(301, 202), ImageHeader.Read(Images.Gif(301, 202)));
        Assert.Equal(new ImageHeader(1024, 768), ImageHeader.Read(Images.Jpeg(1024, 768)));
    }

    [Fact]
    public void Knows_no_other_type()
    {
        Assert.Null(ImageHeader.Read("BM6000000000000000000000000"u8));
        Assert.Null(ImageHeader.Read("RIFF0000WEBPVP8 0000000000"u8));
        Assert.Null(ImageHeader.Read([]));
    }

    [Fact]
    public void A_picture_that_breaks_off_has_no_pixels()
    {
        Assert.Equal(default(ImageHeader), ImageHeader.Read(Images.Png(300, 300).AsSpan(0, 20)));
        Assert.Equal(default(ImageHeader), ImageHeader.Read(Images.Gif(300, 300).AsSpan(0, 9)));
        Assert.Equal(default(ImageHeader), ImageHeader.Read(Images.Jpeg(300, 300).AsSpan(0, 30)));
        Assert.Equal(default(ImageHeader), ImageHeader.Read([0xFF, 0xD8, 0xFF]));
    }

    [Fact]
    public void Fill_bytes_before_a_marker_are_passed_over()
    {
        byte[] filled = [0xFF, 0xD8, 0xFF, 0xFF, .. Images.Jpeg(300, 300).AsSpan(2)];
        Assert.Equal(new ImageHeader(300, 300), ImageHeader.Read(filled));
    }
}
