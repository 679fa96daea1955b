using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Copydesk.House.Tests;

/// <summary>The public surface of an assembly as sorted lines, one for each type and member, in the manner of C#.</summary>
internal static class ApiDump
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var dump = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            dump.Append(Heading(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
                dump.Append("    ").Append(member).Append('\n');
        }

        return dump.ToString();
    }

    private static string Heading(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface"
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) ? " : " + Name(parent) : "";
        return $"{kind} {type.Namespace}.{Name(type)}{bases}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name =>
                name + " = " + Convert.ToDecimal(Enum.Parse(type, name), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        return type.GetConstructors(Declared).Where(IsVisible).Select(c => Modifiers(c) + "new(" + Parameters(c) + ")")
            .Concat(type.GetMethods(Declared).Where(m => IsVisible(m) && !m.IsSpecialName && !IsGenerated(m)).Select(Signature))
            .Concat(type.GetProperties(Declared).Where(p => p.GetMethod is { } getter && IsVisible(getter) && p.Name != "EqualityContract").Select(Signature))
            .Concat(type.GetFields(Declared).Where(f => (f.IsPublic || f.IsFamily) && !IsGenerated(f)).Select(Signature))
            .Concat(type.GetEvents(Declared).Where(e => e.AddMethod is { } add && IsVisible(add)).Select(e => "event " + Name(e.EventHandlerType!) + " " + e.Name));
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // What the compiler writes for a record follows from its constructor and properties.
    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || member.Name.StartsWith('<');

    private static string Signature(MethodInfo method) =>
        Modifiers(method) + Typed(Nullability.Create(method.ReturnParameter)) + " " + method.Name
        + (method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(Name)) + ">" : "")
        + "(" + Parameters(method) + ")";

    private static string Signature(PropertyInfo property)
    {
        var index = property.GetIndexParameters();
        var setter = property.SetMethod is { } set && IsVisible(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) ? "required " : "";
        return Modifiers(property.GetMethod!) + required + Typed(Nullability.Create(property)) + " "
            + (index.Length == 0 ? property.Name : "this[" + string.Join(", ", index.Select(Parameter)) + "]") + " { get;" + setter + " }";
    }

    private static string Signature(FieldInfo field) =>
        (field.IsFamily ? "protected " : "") + (field.IsLiteral ? "const " : field.IsStatic ? "static " : "")
        + (field.IsInitOnly ? "readonly " : "") + Typed(Nullability.Create(field)) + " " + field.Name
        + (field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "");

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? ""
            : method.IsAbstract ? "abstract "
            : method is MethodInfo { IsVirtual: true, IsFinal: false } info ? info.GetBaseDefinition() == info ? "virtual " : "override " : "");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var by = parameter.IsIn ? "in " : parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        var many = parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false) ? "params " : "";
        return many + by + Typed(Nullability.Create(parameter)) + " " + parameter.Name
            + (parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue) : "");
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        bool yes => yes ? "true" : "false",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Typed(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
            return Name(underlying) + "?";
        var arguments = info.GenericTypeArguments;
        var name = info.Type.IsArray && info.ElementType is { } element ? Typed(element) + "[]"
            : arguments.Length > 0 && info.Type.IsGenericType && arguments.Length == info.Type.GetGenericArguments().Length
                ? Bare(info.Type) + "<" + string.Join(", ", arguments.Select(Typed)) + ">"
            : Name(info.Type);
        return !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        return type.IsGenericType ? Bare(type) + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">" : Bare(type);
    }

    private static string Bare(Type type)
    {
        var name = Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.Boolean => "bool",
            TypeCode.Char => "char",
            TypeCode.Int32 => "int",
            TypeCode.UInt64 => "ulong",
            TypeCode.String => "string",
            _ => type == typeof(void) ? "void" : type == typeof(object) ? "object" : type.Name,
        };
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return (type is { IsNested: true, IsGenericParameter: false } ? Bare(type.DeclaringType!) + "." : "") + (tick < 0 ? name : name[..tick]);
    }
}
