namespace TalkBot.Search;
internal static class Knobs
{
    private static readonly Dictionary<string, double> Values = (Environment.GetEnvironmentVariable("KNOBS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => p[0], p => double.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture));
    public static double Get(string name, double otherwise) => Values.TryGetValue(name, out var v) ? v : otherwise;
}
