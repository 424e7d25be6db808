namespace Simulators.Bdd
{
    /// <summary>Something about features or bindings is not as it must be.</summary>
    public class ReqnrollException : Exception
    {
        public ReqnrollException()
        {
        }

        public ReqnrollException(string message)
            : base(message)
        {
        }

        public ReqnrollException(string message, Exception? inner)
            : base(message, inner)
        {
        }
    }

    /// <summary>Thrown by a step that is not written yet: it and its scenario count as pending.</summary>
    public class PendingStepException : ReqnrollException
    {
        public PendingStepException()
            : base("One or more step definitions are not implemented yet.")
        {
        }

        public PendingStepException(string message)
            : base(message) => HasReason = true;

        /// <summary>Whether somebody said why.</summary>
        internal bool HasReason { get; }
    }
}

namespace Simulators.Bdd.ErrorHandling
{
    /// <summary>A binding that cannot be used as it is.</summary>
    public class BindingException(string message, Exception? inner = null) : ReqnrollException(message, inner);

    /// <summary>Several bindings match one step.</summary>
    public class AmbiguousBindingException(string message) : BindingException(message);

    /// <summary>No binding matches a step.</summary>
    public class MissingStepDefinitionException(string message) : ReqnrollException(message);

    /// <summary>Thrown by a step that is not written yet: it and its scenario count as pending.</summary>
    public class PendingScenarioException(string message) : PendingStepException(message);

    /// <summary>A column of a table has no member to go to.</summary>
    public class ColumnCouldNotBeBoundException(string message) : ReqnrollException(message);
}
