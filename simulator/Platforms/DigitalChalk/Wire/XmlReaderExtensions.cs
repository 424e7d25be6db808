using System.Xml;

namespace Simulators.DigitalChalk.Wire;

/// <summary>Passing by what nobody asks for, without following it into the depth.</summary>
static class XmlReaderExtensions
{
    public const int MaxDepth = 100;

    extension(XmlReader xml)
    {
        /// <summary>Leaves the element that the reader stands on, and stands behind it.</summary>
        public void PassBy()
        {
            var depth = xml.Depth;
            if (!xml.IsEmptyElement)
            {
                while (xml.Next() && xml.Depth > depth)
                {
                }
            }

            xml.Read();
        }

        /// <summary>Goes to the document's end.</summary>
        public void PassByRest()
        {
            while (xml.Next())
            {
            }
        }

        bool Next()
        {
            if (xml.Depth > MaxDepth) throw new XmlException($"It has more than {MaxDepth} levels.");
            return xml.Read();
        }
    }
}
