namespace Simulators.Steps.ClassLink;

/// <summary>The files of a roster and their columns [OneRoster CSV binding 1.1 and 1.2.1].</summary>
static class CsvHeaders
{
    const string Start = "sourcedId,status,dateLastModified,";

    static readonly Dictionary<string, string> Both = new()
    {
        ["orgs"] = "name,type,identifier,parentSourcedId",
        ["academicSessions"] = "title,type,startDate,endDate,parentSourcedId,schoolYear",
        ["courses"] = "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
        ["classes"] = "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,"
            + "subjectCodes,periods",
        ["enrollments"] = "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
        ["demographics"] = "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
            + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
            + "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
    };

    static readonly Dictionary<string, string> Older = new()
    {
        ["users"] = "enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
            + "phone,agentSourcedIds,grades,password",
    };

    static readonly Dictionary<string, string> Newer = new()
    {
        ["users"] = "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,"
            + "grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,"
            + "primaryOrgSourcedId,pronouns",
        ["roles"] = "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
        ["userProfiles"] = "userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password",
    };

    /// <summary>The columns of each rostering file of a version.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(OneRoster version) =>
        Both.Concat(version.Version == "1.1" ? Older : Newer)
            .ToDictionary(file => file.Key, file => (Start + file.Value).Split(','));
}
