using System.Xml;
using System.Xml.XPath;

namespace Simulators.Host.Matching.Xml;

/// <summary>Walks a document for XPath and counts its steps: an expression can ask for the cube of the document's size.</summary>
sealed class BoundedNavigator(XPathNavigator inner, Budget budget) : XPathNavigator
{
    public override XPathNodeType NodeType => inner.NodeType;

    public override string LocalName => inner.LocalName;

    public override string Name => inner.Name;

    public override string NamespaceURI => inner.NamespaceURI;

    public override string Prefix => inner.Prefix;

    public override string BaseURI => inner.BaseURI;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override XmlNameTable NameTable => inner.NameTable;

    public override string Value
    {
        get
        {
            var value = inner.Value;
            budget.Spend(1 + (value.Length / 16));
            return value;
        }
    }

    public override string OuterXml
    {
        get => inner.OuterXml;
        set => throw new NotSupportedException("The document is not changed.");
    }

    public override XPathNavigator Clone()
    {
        budget.Spend();
        return new BoundedNavigator(inner.Clone(), budget);
    }

    public override bool IsSamePosition(XPathNavigator other) => other is BoundedNavigator bounded && inner.IsSamePosition(bounded.Inner);

    public override XmlNodeOrder ComparePosition(XPathNavigator? nav)
    {
        budget.Spend();
        return nav is BoundedNavigator bounded ? inner.ComparePosition(bounded.Inner) : XmlNodeOrder.Unknown;
    }

    public override bool MoveTo(XPathNavigator other) => other is BoundedNavigator bounded && Step(inner.MoveTo(bounded.Inner));

    public override bool MoveToFirstAttribute() => Step(inner.MoveToFirstAttribute());

    public override bool MoveToNextAttribute() => Step(inner.MoveToNextAttribute());

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => Step(inner.MoveToFirstNamespace(namespaceScope));

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => Step(inner.MoveToNextNamespace(namespaceScope));

    public override bool MoveToFirstChild() => Step(inner.MoveToFirstChild());

    public override bool MoveToNext() => Step(inner.MoveToNext());

    public override bool MoveToPrevious() => Step(inner.MoveToPrevious());

    public override bool MoveToParent() => Step(inner.MoveToParent());

    public override bool MoveToId(string id) => Step(inner.MoveToId(id));

    XPathNavigator Inner => inner;

    bool Step(bool moved)
    {
        budget.Spend();
        return moved;
    }
}
