using TalkBot.Storage;

namespace TalkBot.Tests.Storage;

public class WriterGateTests
{
    private readonly List<string> _order = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_urgent_go_first_and_else_whoever_came_first()
    {
        var gate = new WriterGate(1);
        await gate.EnterAsync(isUrgent: false, Cancel);

        Task[] all = [PassAsync(gate, "a", false), PassAsync(gate, "b", false), PassAsync(gate, "c", true), PassAsync(gate, "d", true)];
        gate.Leave();
        await Task.WhenAll(all);

        Assert.Equal(["c", "d", "a", "b"], _order);
    }

    [Fact]
    public async Task No_more_are_in_at_once_than_there_is_room_for()
    {
        var gate = new WriterGate(2);
        await gate.EnterAsync(isUrgent: false, Cancel);
        await gate.EnterAsync(isUrgent: true, Cancel);

        var third = gate.EnterAsync(isUrgent: true, Cancel);

        Assert.False(third.IsCompleted);
        gate.Leave();
        await third;
    }

    [Fact]
    public async Task Who_gives_up_takes_nobodys_turn()
    {
        using var patience = new CancellationTokenSource();
        var gate = new WriterGate(1);
        await gate.EnterAsync(isUrgent: false, Cancel);
        var gone = gate.EnterAsync(isUrgent: true, patience.Token);
        var next = gate.EnterAsync(isUrgent: false, Cancel);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        gate.Leave();
        await next;
        gate.Leave();

        await gate.EnterAsync(isUrgent: false, Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.EnterAsync(isUrgent: false, patience.Token));
    }

    private async Task PassAsync(WriterGate gate, string name, bool isUrgent)
    {
        await gate.EnterAsync(isUrgent, Cancel);
        _order.Add(name);
        gate.Leave();
    }
}
