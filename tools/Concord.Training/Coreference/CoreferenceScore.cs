namespace Concord.Training.Coreference;

/// <summary>B-cubed over all mentions of all topics (Bagga and Baldwin 1998), each from 0 to 1.</summary>
internal readonly record struct CoreferenceScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <param name="topics">By topic and mention: the cluster given, and the gold one.</param>
    public static CoreferenceScore Of(IReadOnlyList<(string[] Given, string[] Gold)> topics)
    {
        double precision = 0, recall = 0;
        int count = 0;
        foreach ((string[] given, string[] gold) in topics)
        {
            for (int i = 0; i < given.Length; i++)
            {
                int both = 0, inGiven = 0, inGold = 0;
                for (int j = 0; j < given.Length; j++)
                {
                    bool sameGiven = given[i] == given[j], sameGold = gold[i] == gold[j];
                    inGiven += sameGiven ? 1 : 0;
                    inGold += sameGold ? 1 : 0;
                    both += sameGiven && sameGold ? 1 : 0;
                }

                precision += (double)both / inGiven;
                recall += (double)both / inGold;
            }

            count += given.Length;
        }

        return new CoreferenceScore(precision / count, recall / count);
    }
}
