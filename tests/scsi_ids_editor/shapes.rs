//! Files in shapes that the real one might have. All of them are INVENTED: the format of `scsi_device_id_config.xml` is not
//! public, and none of these names, values or layouts comes from a real file.

/// An invented file: `{enc}` stands for the encoding's name; the version in it is 2.0.0.4.
pub struct Shape {
    pub name: &'static str,
    pub file: &'static str,
    /// What the editor adds, blanks in front of it included.
    pub adds: &'static str,
}

const fn shape(name: &'static str, file: &'static str, adds: &'static str) -> Shape {
    Shape { name, file, adds }
}

pub const SHAPES: &[Shape] = &[
    shape(
        "elements, comments and a comment behind the last entry",
        r#"<?xml version="1.0" encoding="{enc}"?>
<!-- rules 1.0.0.0 -->
<deviceConfig version="2.0.0.4">
  <devices>
    <!-- <device><vendor>OSNEXUS</vendor><product>QUANTASTOR</product></device> -->
    <device>
      <vendor>DELL</vendor>
      <product>MD3000</product>
      <type>2</type>
    </device>
    <device>
      <vendor>NETAPP</vendor>   <!-- its vendor -->
      <!-- its product -->
      <product>LUN</product>
      <type>3</type>
    </device> <!-- on its line -->
    <!-- below -->
  </devices>
</deviceConfig>
"#,
        "
    <device>
      <vendor>OSNEXUS</vendor>
      <product>QUANTASTOR</product>
      <type>1</type>
    </device>",
    ),
    shape(
        "attributes, the one number in front and different in all",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config><meta><version> 2.0.0.4 </version></meta>
	<id index="07"  vendorId='DELL' productId="MD3000" />
	<id index="08"  vendorId='D&amp;D' productId="LUN" />
</config>"#,
        "\n\t<id index=\"1\"  vendorId='OSNEXUS' productId=\"QUANTASTOR\" />",
    ),
    shape(
        "one line",
        r#"<?xml version="1.0" encoding="{enc}"?><c v="2.0.0.4"><l><e><Vendor>DELL</Vendor><Product>A</Product><n>5</n></e><e><Vendor>IBM</Vendor><Product>B</Product><n>6</n></e></l></c>"#,
        "<e><Vendor>OSNEXUS</Vendor><Product>QUANTASTOR</Product><n>1</n></e>",
    ),
    shape(
        "nested, the identity in an element of its own",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config release="2.0.0.4">
    <device>
        <scsi vendor="DELL" product="MD3000"/>
        <match><flags>7</flags></match>
    </device>

    <device>
        <scsi vendor="IBM" product="2105"/>
        <match><flags>7</flags></match>
    </device>

</config>
"#,
        r#"

    <device>
        <scsi vendor="OSNEXUS" product="QUANTASTOR"/>
        <match><flags>1</flags></match>
    </device>"#,
    ),
    shape(
        "a default namespace and a schema",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config xmlns="urn:rules:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="1.5" version="2.0.0.4">
 <device><vendor_id>DELL</vendor_id><product_id>MD3000</product_id></device>
 <device><vendor_id>IBM</vendor_id><product_id>2105</product_id></device>
</config>
"#,
        "\n <device><vendor_id>OSNEXUS</vendor_id><product_id>QUANTASTOR</product_id></device>",
    ),
    shape(
        "prefixes",
        r#"<?xml version="1.0" encoding="{enc}"?>
<d:config xmlns:d="urn:d"><d:head><d:version>2.0.0.4</d:version></d:head><d:list>
 <d:device d:class="block"><d:vendor>DELL</d:vendor><d:product>MD3000</d:product><d:number>9</d:number></d:device>
 <d:device d:class="block"><d:vendor>IBM</d:vendor><d:product>2105</d:product><d:number>9</d:number></d:device>
</d:list></d:config>
"#,
        "\n <d:device d:class=\"block\"><d:vendor>OSNEXUS</d:vendor><d:product>QUANTASTOR</d:product><d:number>1</d:number></d:device>",
    ),
    shape(
        "filled up to the width of inquiry strings",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <device vendor="DELL    " product="MD3000          " lun="0"/>
  <device vendor="NETAPP  " product="LUN             " lun="0"/>
</config>
"#,
        "\n  <device vendor=\"OSNEXUS \" product=\"QUANTASTOR      \" lun=\"1\"/>",
    ),
    shape(
        "CDATA, entities and other letters",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4" maker="Größe &amp; Söhne">
  <device><vendor><![CDATA[DELL]]></vendor><product>&#x4d;D3000</product><note>&lt;é&gt;</note></device>
  <device><vendor><![CDATA[IBM]]></vendor><product>2105</product><note>&lt;é&gt;</note></device>
</config>
"#,
        "\n  <device><vendor><![CDATA[OSNEXUS]]></vendor><product>QUANTASTOR</product><note>&lt;é&gt;</note></device>",
    ),
    shape(
        "one entry alone",
        r#"<?xml version="1.0" encoding="{enc}" standalone="yes"?>
<!DOCTYPE config SYSTEM "config.dtd">
<config>
  <version>2.0.0.4</version>
  <device key="1">
    <vendor>
      DELL
    </vendor>
    <product>MD3000</product>
  </device>
</config>
<!-- end -->
"#,
        "
  <device key=\"1\">
    <vendor>
      OSNEXUS
    </vendor>
    <product>QUANTASTOR</product>
  </device>",
    ),
    shape(
        "a header that names its own vendor and product",
        r#"<?xml version="1.0" encoding="{enc}"?>
<?generator none 1.0?>
<config>
  <info><vendor>Nobody</vendor><product>Rules</product><version>2.0.0.4</version></info>
  <rules><rule><vendor>DELL</vendor><product>MD3000</product><productRevision>1.0</productRevision></rule>
         <rule><vendor>IBM</vendor><product>2105</product><productRevision>1.0</productRevision></rule></rules>
</config>
"#,
        "\n         <rule><vendor>OSNEXUS</vendor><product>QUANTASTOR</product><productRevision>1.0</productRevision></rule>",
    ),
    shape(
        "names as values",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <entry><field name="vendor">DELL</field><field name="product">MD3000</field><field name="count">3</field></entry>
  <entry><field name="vendor">IBM</field><field name="product">2105</field><field name="count">4</field></entry>
</config>
"#,
        "\n  <entry><field name=\"vendor\">OSNEXUS</field><field name=\"product\">QUANTASTOR</field><field name=\"count\">1</field></entry>",
    ),
    shape(
        "values in an attribute of their elements",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <entry><vendor value="DELL"/><product value="MD3000"/></entry>
  <entry><vendor value="IBM"/><product value="2105"/></entry>
</config>
"#,
        "\n  <entry><vendor value=\"OSNEXUS\"/><product value=\"QUANTASTOR\"/></entry>",
    ),
    shape(
        "empty values, and a last one of that name without any",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <entry><vendor>DELL</vendor><product>MD3000</product></entry>
  <entry><vendor /><product></product></entry>
  <entry/>
</config>
"#,
        "\n  <entry><vendor>OSNEXUS</vendor><product>QUANTASTOR</product></entry>",
    ),
    shape(
        "several numbers",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <entry><timeout>30</timeout><vendor>DELL</vendor><product>MD3000</product><type>1</type><retries>5</retries></entry>
  <entry><timeout>30</timeout><vendor>IBM</vendor><product>2105</product><type>2</type><retries>5</retries></entry>
</config>
"#,
        "\n  <entry><timeout>30</timeout><vendor>OSNEXUS</vendor><product>QUANTASTOR</product><type>1</type><retries>5</retries></entry>",
    ),
    shape(
        "weak names, in groups of attributes",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4"><info vendor="Citrix" product="StorageLink"/>
  <device><inquiry vid="DELL" pid="A"/><type>3</type></device>
  <device><inquiry vid="IBM" pid="B"/><type>2</type></device>
</config>
"#,
        "\n  <device><inquiry vid=\"OSNEXUS\" pid=\"QUANTASTOR\"/><type>1</type></device>",
    ),
    shape(
        "a vendor and a model, which counts as little as it can",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <e vendor="DELL" model="A"/>
  <e vendor="IBM" product="B" model="C"/>
  <e vendor="HP" model="D"/>
</config>
"#,
        "\n  <e vendor=\"OSNEXUS\" model=\"QUANTASTOR\"/>",
    ),
    shape(
        "vendors with their products",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <vendor id="v" name="NETAPP">
    <product name="LUN"/>
  </vendor>
  <vendor id="v" name="IBM">
    <product name="2105" type="3"/>
    <!-- the next -->
    <product name="2107" type="2"/>
  </vendor>
</config>
"#,
        "
  <vendor id=\"v\" name=\"OSNEXUS\">
    <product name=\"QUANTASTOR\" type=\"1\"/>
  </vendor>",
    ),
    shape(
        "names inside of vendors and products",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <device><vendor><id>v</id><name>DELL</name></vendor><product><name>A</name></product></device>
  <device><vendor><id>v</id><name>IBM</name></vendor><product><name>B</name></product></device>
</config>
"#,
        "\n  <device><vendor><id>v</id><name>OSNEXUS</name></vendor><product><name>QUANTASTOR</name></product></device>",
    ),
    shape(
        "one entry alone, with a part that identifies it",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config><header><version>2.0.0.4</version></header>
  <devices>
    <device on="yes">
      <ident><vendor>DELL</vendor><product>A</product></ident>
      <type>2</type>
    </device>
  </devices>
</config>
"#,
        "
    <device on=\"yes\">
      <ident><vendor>OSNEXUS</vendor><product>QUANTASTOR</product></ident>
      <type>1</type>
    </device>",
    ),
    shape(
        "one entry alone beside a header of the file's own",
        r#"<?xml version="1.0" encoding="{enc}"?>
<config version="2.0.0.4">
  <info><vendor>Citrix</vendor><product>StorageLink</product></info>
  <devices count="1"><device vendor="DELL" product="A"/></devices>
</config>
"#,
        "<device vendor=\"OSNEXUS\" product=\"QUANTASTOR\"/>",
    ),
];
